export const INTERFACES = [
  { id: "laptop", label: { zh: "笔记本", en: "the laptop" } },
  { id: "home-lan", label: { zh: "家用路由器，里面一侧", en: "the home router, inside" } },
  { id: "home-wan", label: { zh: "家用路由器，外面一侧", en: "the home router, outside" } },
  { id: "server", label: { zh: "服务器", en: "the server" } },
];

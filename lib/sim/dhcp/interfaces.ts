export const INTERFACES = [
  { id: "client", label: { zh: "客户端的网卡", en: "the client’s card" } },
  { id: "server", label: { zh: "服务器 A 的网卡", en: "server A’s card" } },
];

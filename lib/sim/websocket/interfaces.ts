export const INTERFACES = [
  { id: "client", label: { zh: "客户端", en: "the client" } },
  { id: "server", label: { zh: "服务器", en: "the server" } },
];

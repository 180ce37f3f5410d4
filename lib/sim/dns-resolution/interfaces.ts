/** Both interfaces belong to a side that asks: whatever it sends, and the replies that reach it. */
export const INTERFACES = [
  { id: "client", label: { zh: "客户端", en: "the client" } },
  { id: "resolver-upstream", label: { zh: "解析器朝向服务器的一侧", en: "the resolver, towards the servers" } },
];

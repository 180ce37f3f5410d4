export const INTERFACES = [
  { id: "laptop", label: { zh: "笔记本的网卡", en: "the laptop’s card" } },
  { id: "gateway", label: { zh: "网关的网卡", en: "the gateway’s card" } },
];

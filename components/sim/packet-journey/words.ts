import type { Locale, Text } from "@/lib/text";

const WORDS = {
  laptop: { zh: "笔记本", en: "Laptop" },
  tablet: { zh: "平板", en: "Tablet" },
  switch: { zh: "交换机", en: "Switch" },
  home: { zh: "家用路由器", en: "Home router" },
  isp: { zh: "运营商", en: "Provider" },
  dns: { zh: "解析器", en: "Resolver" },
  server: { zh: "服务器", en: "Server" },
  field: { zh: "字段", en: "Field" },
  now: { zh: "这一跳", en: "This hop" },
  before: { zh: "上一跳", en: "Hop before" },
  new: { zh: "新的包", en: "new packet" },
  changed: { zh: "变了", en: "changed" },
  start: {
    zh: "往前走一步，这里就是线路上那个帧的首部，最外层在上面；和上一跳不同的字段有底色和下划线。",
    en: "Step on, and here are the headers of the frame on the link, the outermost first. What differs from the hop before is shaded and underlined.",
  },
  received: { zh: "已收到", en: "received" },
  nat: { zh: "NAT 表，外面是", en: "NAT table, outside" },
  natOff: { zh: "没有开 NAT", en: "NAT is off" },
  routes: { zh: "路由表：", en: "Routing table: " },
  arp: { zh: "ARP 缓存：", en: "ARP cache: " },
  attached: { zh: "直连", en: "attached" },
  empty: { zh: "空", en: "empty" },
  match: { zh: "匹配", en: "matches" },
  off: { zh: "关机", en: "off" },
  destination: { zh: "目的", en: "to" },
  source: { zh: "源", en: "from" },
  type: { zh: "类型", en: "type" },
  ttl: { zh: "TTL", en: "TTL" },
  protocol: { zh: "协议", en: "protocol" },
  checksum: { zh: "校验和", en: "checksum" },
  ports: { zh: "端口", en: "ports" },
  sourcePort: { zh: "源端口", en: "from port" },
  destinationPort: { zh: "目的端口", en: "to port" },
  seq: { zh: "seq", en: "seq" },
  ack: { zh: "ack", en: "ack" },
  flags: { zh: "标志", en: "flags" },
  operation: { zh: "操作", en: "operation" },
  senderMac: { zh: "发方 MAC", en: "sender" },
  senderIp: { zh: "发方 IP", en: "sender IP" },
  targetMac: { zh: "目标 MAC", en: "target" },
  targetIp: { zh: "目标 IP", en: "target IP" },
  content: { zh: "内容", en: "content" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}

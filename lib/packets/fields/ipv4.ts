import { field, flag, type Header } from "./field";

export const PROTOCOL_ICMP = 1;
export const PROTOCOL_TCP = 6;
export const PROTOCOL_UDP = 17;

const PROTOCOLS = { [PROTOCOL_ICMP]: "ICMP", [PROTOCOL_TCP]: "TCP", [PROTOCOL_UDP]: "UDP" };
const ECN = { 0: "Not-ECT", 1: "ECT(1)", 2: "ECT(0)", 3: "CE" };

const fields = [
  field("version", 4, "Version", "版本"),
  field("ihl", 4, "Internet Header Length", "首部长度", { notation: "words", abbr: "IHL" }),
  field("dscp", 6, "Differentiated Services Codepoint", "区分服务码点", { abbr: "DSCP" }),
  field("ecn", 2, "Explicit Congestion Notification", "显式拥塞通知", { abbr: "ECN", values: ECN }),
  field("total-length", 16, "Total Length", "总长度"),
  field("identification", 16, "Identification", "标识", { notation: "hex" }),
  flag("reserved", "0", "Reserved", "保留"),
  flag("dont-fragment", "DF", "Don't Fragment", "禁止分片"),
  flag("more-fragments", "MF", "More Fragments", "更多分片"),
  field("fragment-offset", 13, "Fragment Offset", "片偏移", { notation: "units8" }),
  field("ttl", 8, "Time to Live", "生存时间", { abbr: "TTL" }),
  field("protocol", 8, "Protocol", "协议", { values: PROTOCOLS }),
  field("header-checksum", 16, "Header Checksum", "首部校验和", { notation: "hex" }),
  field("source", 32, "Source Address", "源地址", { notation: "ipv4" }),
  field("destination", 32, "Destination Address", "目的地址", { notation: "ipv4" }),
] as const;

export const IPV4 = {
  protocol: "ipv4",
  name: { zh: "网际协议第 4 版", en: "Internet Protocol version 4" },
  layer: "internet",
  fields,
  tail: [field("options", 0, "Options", "选项", { notation: "hex" })],
} as const satisfies Header;

/** Never sent: TCP and UDP include it in their checksum, so that a segment at a wrong address is noticed. */
export const PSEUDO_HEADER = [
  field("source", 32, "Source Address", "源地址", { notation: "ipv4" }),
  field("destination", 32, "Destination Address", "目的地址", { notation: "ipv4" }),
  field("zero", 8, "Zero", "零"),
  field("protocol", 8, "Protocol", "协议", { values: PROTOCOLS }),
  field("length", 16, "Length", "长度"),
] as const;

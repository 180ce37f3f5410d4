import { ETHERTYPE_IPV4 } from "./ethernet";
import { field, type Header } from "./field";

export const ARP_OPERATIONS = { 1: "request", 2: "reply" } as const;

const fields = [
  field("hardware-type", 16, "Hardware Address Space", "硬件类型", { values: { 1: "Ethernet" } }),
  field("protocol-type", 16, "Protocol Address Space", "协议类型", { notation: "hex", values: { [ETHERTYPE_IPV4]: "IPv4" } }),
  field("hardware-length", 8, "Hardware Address Length", "硬件地址长度"),
  field("protocol-length", 8, "Protocol Address Length", "协议地址长度"),
  field("operation", 16, "Opcode", "操作码", { values: ARP_OPERATIONS }),
  field("sender-mac", 48, "Sender Hardware Address", "发送方硬件地址", { notation: "mac" }),
  field("sender-ip", 32, "Sender Protocol Address", "发送方协议地址", { notation: "ipv4" }),
  field("target-mac", 48, "Target Hardware Address", "目标硬件地址", { notation: "mac" }),
  field("target-ip", 32, "Target Protocol Address", "目标协议地址", { notation: "ipv4" }),
] as const;

export const ARP = {
  protocol: "arp",
  name: { zh: "地址解析协议", en: "Address Resolution Protocol" },
  layer: "link",
  fields,
  tail: [],
} as const satisfies Header;

import { field, type Header } from "./field";

const TYPES = { 0: "Echo Reply", 3: "Destination Unreachable", 5: "Redirect", 8: "Echo", 11: "Time Exceeded" };

export const ICMP_HEAD = [
  field("type", 8, "Type", "类型", { values: TYPES }),
  field("code", 8, "Code", "代码"),
  field("checksum", 16, "Checksum", "校验和", { notation: "hex" }),
] as const;

/** The second word differs by type; most types leave it unused, an echo and its reply do not. */
export const ICMP_REST = [field("rest", 32, "Rest of Header", "首部其余部分", { notation: "hex" })] as const;
export const ICMP_ECHO_TYPES: readonly number[] = [0, 8];
export const ICMP_ECHO_REST = [
  field("identifier", 16, "Identifier", "标识符", { notation: "hex" }),
  field("sequence", 16, "Sequence Number", "序号"),
] as const;

/** ICMP is part of IP (RFC 792, Introduction), hence its layer. */
export const ICMP = {
  protocol: "icmp",
  name: { zh: "网际控制报文协议", en: "Internet Control Message Protocol" },
  layer: "internet",
  fields: [...ICMP_HEAD, ...ICMP_REST],
  tail: [field("data", 0, "Data", "数据", { notation: "text" })],
} as const satisfies Header;

import { field, type Header } from "./field";

const fields = [
  field("source-port", 16, "Source Port", "源端口"),
  field("destination-port", 16, "Destination Port", "目的端口"),
  field("length", 16, "Length", "长度"),
  field("checksum", 16, "Checksum", "校验和", { notation: "hex" }),
] as const;

export const UDP = {
  protocol: "udp",
  name: { zh: "用户数据报协议", en: "User Datagram Protocol" },
  layer: "transport",
  fields,
  tail: [],
} as const satisfies Header;

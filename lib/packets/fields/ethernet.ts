import { field, type Header } from "./field";

export const ETHERTYPE_IPV4 = 0x0800;
export const ETHERTYPE_ARP = 0x0806;

const fields = [
  field("destination", 48, "Destination Address", "目的地址", { notation: "mac" }),
  field("source", 48, "Source Address", "源地址", { notation: "mac" }),
  field("ethertype", 16, "EtherType", "以太类型", {
    notation: "hex",
    values: { [ETHERTYPE_IPV4]: "IPv4", [ETHERTYPE_ARP]: "ARP" },
  }),
] as const;

/** The frame as a capture shows it: without preamble and frame check sequence, which the interface strips. */
export const ETHERNET = {
  protocol: "ethernet",
  name: { zh: "以太网 II", en: "Ethernet II" },
  layer: "link",
  fields,
  tail: [field("padding", 0, "Padding", "填充", { notation: "hex" })],
} as const satisfies Header;

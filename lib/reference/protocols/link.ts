import type { Protocol } from "./protocol";

/** The link layer, and what is carried straight in its frames. */
export const LINK_PROTOCOLS: readonly Protocol[] = [
  {
    name: "Ethernet",
    full: "IEEE 802.3",
    does: {
      zh: "有线局域网：48 位的地址，帧里说明装的是什么",
      en: "the wired local network: 48-bit addresses, frames that say what is inside",
    },
    layer: "link",
    carriers: [{ in: "medium" }],
    cites: ["IEEE 802.3", "RFC 894"],
  },
  {
    name: "Wi-Fi",
    full: "IEEE 802.11",
    does: { zh: "无线局域网：收到一帧就确认一帧", en: "the wireless local network, where each frame is acknowledged" },
    layer: "link",
    carriers: [{ in: "medium" }],
    cites: ["IEEE 802"],
  },
  {
    name: "802.1Q",
    full: "IEEE 802.1Q VLAN tagging",
    does: {
      zh: "VLAN 标签：给以太网帧加 4 字节，分出虚拟局域网",
      en: "the VLAN tag: 4 more bytes in an Ethernet frame, by which virtual networks are kept apart",
    },
    layer: "link",
    carriers: [{ in: "ethernet", etherType: 0x8100 }],
    cites: ["IEEE 802.1Q"],
  },
  {
    name: "PPP",
    full: "Point-to-Point Protocol",
    does: { zh: "两点之间的链路，没有地址，能登录", en: "a link between two ends: no addresses, but a login" },
    layer: "link",
    carriers: [{ in: "medium" }, { in: "protocol", name: "PPPoE" }],
    cites: ["RFC 1661"],
  },
  {
    name: "PPPoE",
    full: "PPP over Ethernet",
    does: { zh: "在以太网上拨号：宽带接入用", en: "dialling in over Ethernet, for broadband access" },
    layer: "link",
    carriers: [
      { in: "ethernet", etherType: 0x8863 },
      { in: "ethernet", etherType: 0x8864 },
    ],
    cites: ["RFC 2516"],
  },
  {
    name: "SLIP",
    full: "Serial Line IP",
    does: { zh: "最早的串口上的 IP，只有定界", en: "the first IP over serial lines: framing and nothing else" },
    layer: "link",
    carriers: [{ in: "medium" }],
    cites: ["RFC 1055"],
  },
  {
    name: "MPLS",
    full: "Multiprotocol Label Switching",
    does: { zh: "沿途按标签转发，不看 IP 地址", en: "forwarding by a label instead of the IP address" },
    layer: "link",
    disputed: { zh: "夹在帧头和 IP 头之间，常叫 2.5 层", en: "between frame header and IP header, often called layer 2.5" },
    carriers: [{ in: "ethernet", etherType: 0x8847 }],
    cites: ["RFC 3032", "RFC 3031"],
  },
  {
    name: "ARP",
    full: "Address Resolution Protocol",
    does: { zh: "知道 IPv4 地址，问 MAC 地址", en: "an IPv4 address is known, the MAC address is asked for" },
    layer: "link",
    disputed: {
      zh: "直接装在帧里，RFC 1122 归入链路层；它服务于 IP，许多教科书归入网络层",
      en: "it is straight in frames, and RFC 1122 treats it under the link layer; it serves IP, and many textbooks say network layer",
    },
    carriers: [{ in: "ethernet", etherType: 0x0806 }],
    cites: ["RFC 826", "RFC 1122 §2.3.2"],
  },
  {
    name: "RARP",
    full: "Reverse ARP",
    does: {
      zh: "知道 MAC 地址，问 IPv4 地址；早已被 DHCP 取代",
      en: "a MAC address is known, the IPv4 address is asked for; DHCP replaced it long ago",
    },
    layer: "link",
    disputed: { zh: "与 ARP 同理", en: "for the same reasons as ARP" },
    carriers: [{ in: "ethernet", etherType: 0x8035 }],
    cites: ["RFC 903"],
  },
];

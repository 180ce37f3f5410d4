import type { Protocol } from "./protocol";

/** The transport layer. */
export const TRANSPORT_PROTOCOLS: readonly Protocol[] = [
  {
    name: "TCP",
    full: "Transmission Control Protocol",
    does: {
      zh: "可靠的字节流：编号、确认、重传、两种窗口",
      en: "a reliable stream of bytes: numbered, acknowledged, sent again, within two windows",
    },
    layer: "transport",
    carriers: [{ in: "ip", protocol: 6 }],
    cites: ["RFC 9293"],
  },
  {
    name: "UDP",
    full: "User Datagram Protocol",
    does: { zh: "端口加校验和，别的都不管", en: "ports and a checksum, and nothing else" },
    layer: "transport",
    carriers: [{ in: "ip", protocol: 17 }],
    cites: ["RFC 768"],
  },
  {
    name: "SCTP",
    full: "Stream Control Transmission Protocol",
    does: {
      zh: "可靠的消息，多条流，一端可以有几个地址",
      en: "reliable messages in several streams, between ends of several addresses",
    },
    layer: "transport",
    carriers: [{ in: "ip", protocol: 132 }],
    cites: ["RFC 9260"],
  },
  {
    name: "DCCP",
    full: "Datagram Congestion Control Protocol",
    does: { zh: "不可靠，但有拥塞控制的数据报", en: "datagrams that are not reliable but do heed congestion" },
    layer: "transport",
    carriers: [{ in: "ip", protocol: 33 }],
    cites: ["RFC 4340"],
  },
  {
    name: "QUIC",
    full: "(a name, not an acronym)",
    does: { zh: "加密的多条流，握手一个来回", en: "encrypted streams after a handshake of one round trip" },
    layer: "transport",
    disputed: { zh: "干的是传输层的事，却装在 UDP 里", en: "its task is the transport layer’s, and yet it is inside UDP" },
    carriers: [{ in: "udp" }],
    cites: ["RFC 9000 §1"],
  },
];

import type { Protocol } from "./protocol";

/** The web and its names. */
export const WEB_PROTOCOLS: readonly Protocol[] = [
  {
    name: "HTTP/1.1",
    full: "Hypertext Transfer Protocol 1.1",
    does: { zh: "网页的请求和响应，写成文本", en: "requests and responses of the web, as text" },
    layer: "application",
    carriers: [
      { in: "tcp", port: 80 },
      { in: "protocol", name: "TLS", transport: "tcp", port: 443 },
    ],
    cites: ["RFC 9112", "RFC 9110 §4.2"],
  },
  {
    name: "HTTP/2",
    full: "Hypertext Transfer Protocol 2",
    does: { zh: "同样的语义，一条连接里多条流", en: "the same semantics in many streams of one connection" },
    layer: "application",
    carriers: [{ in: "protocol", name: "TLS", transport: "tcp", port: 443 }],
    cites: ["RFC 9113 §3"],
  },
  {
    name: "HTTP/3",
    full: "Hypertext Transfer Protocol 3",
    does: { zh: "同样的语义，在 QUIC 的流里", en: "the same semantics in the streams of QUIC" },
    layer: "application",
    carriers: [{ in: "protocol", name: "QUIC", transport: "udp", port: 443 }],
    cites: ["RFC 9114 §3.1"],
  },
  {
    name: "WebSocket",
    full: "The WebSocket Protocol",
    does: { zh: "从一次 HTTP 升级开始，双方随时发消息", en: "begins as an HTTP upgrade; then either side sends when it likes" },
    layer: "application",
    carriers: [
      { in: "tcp", port: 80 },
      { in: "protocol", name: "TLS", transport: "tcp", port: 443 },
    ],
    cites: ["RFC 6455 §1"],
  },
  {
    name: "DNS",
    full: "Domain Name System",
    does: { zh: "把名字查成地址等记录", en: "names into addresses and other records" },
    layer: "application",
    carriers: [
      { in: "udp", port: 53 },
      { in: "tcp", port: 53 },
    ],
    cites: ["RFC 1035 §4.2"],
  },
  {
    name: "mDNS",
    full: "Multicast DNS",
    does: { zh: "在本地链路上查名字，没有服务器", en: "names on the local link, without a server" },
    layer: "application",
    carriers: [{ in: "udp", port: 5353 }],
    cites: ["RFC 6762 §5.1"],
  },
];

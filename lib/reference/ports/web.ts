import type { Port } from "./port";

/** Names and the web. */
export const WEB_PORTS: readonly Port[] = [
  {
    port: 53,
    transports: ["tcp", "udp"],
    service: "domain",
    name: "DNS",
    does: {
      zh: "把名字查成地址（通常先用 UDP，答案太长或者要可靠时用 TCP）",
      en: "names into addresses (UDP first as a rule, TCP for what is long)",
    },
    cites: ["RFC 1035 §4.2", "RFC 7766 §5"],
  },
  {
    port: 80,
    transports: ["tcp"],
    service: "http",
    name: "HTTP",
    does: { zh: "不加密的网页", en: "the web in plain text" },
    cites: ["RFC 9110 §4.2.1"],
  },
  {
    port: 443,
    transports: ["tcp", "udp"],
    service: "https",
    name: "HTTPS",
    does: {
      zh: "加密的网页（HTTP/1.1 和 HTTP/2 在 TCP 上，HTTP/3 在 UDP 上）",
      en: "the web, encrypted (HTTP/1.1 and HTTP/2 over TCP, HTTP/3 over UDP)",
    },
    cites: ["RFC 9110 §4.2.2", "RFC 9114 §3.1"],
  },
  {
    port: 853,
    transports: ["tcp", "udp"],
    service: "domain-s",
    name: "DoT / DoQ",
    does: { zh: "加密的域名查询（TCP 上是 DoT，UDP 上是 DoQ）", en: "names looked up in private (DoT over TCP, DoQ over UDP)" },
    cites: ["RFC 7858 §3.1", "RFC 9250 §4.1.1"],
  },
  {
    port: 1080,
    transports: ["tcp"],
    service: "socks",
    name: "SOCKS",
    does: { zh: "替任意连接转手的代理", en: "a proxy that passes on any connection" },
    cites: ["RFC 1928 §3"],
  },
  {
    port: 5353,
    transports: ["udp"],
    service: "mdns",
    name: "mDNS",
    does: { zh: "在本地链路上用组播查名字，没有服务器", en: "names on the local link, by multicast and without a server" },
    cites: ["RFC 6762 §5.1"],
  },
  {
    port: 8080,
    transports: ["tcp"],
    service: "http-alt",
    name: { zh: "HTTP 备用", en: "HTTP (alternate)" },
    does: {
      zh: "网页的备用端口（代理、应用服务器、不用 root 的试验）",
      en: "the web’s other port (proxies, application servers, trials without root)",
    },
    cites: ["IANA Service Names and Port Numbers"],
  },
];

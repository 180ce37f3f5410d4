import type { Protocol } from "./protocol";

/** By what carries them applications; by what they do, something else. */
export const BETWEEN_PROTOCOLS: readonly Protocol[] = [
  {
    name: "RTP",
    full: "Real-time Transport Protocol",
    does: { zh: "给声音和画面加序号和时间戳", en: "gives sound and pictures their numbers and times" },
    layer: "application",
    disputed: {
      zh: "名字里有“传输”，却装在 UDP 里，多半写在应用里面",
      en: "“transport” in its name, and yet inside UDP and mostly part of the application",
    },
    carriers: [{ in: "udp" }],
    cites: ["RFC 3550 §1"],
  },
  {
    name: "BGP",
    full: "Border Gateway Protocol",
    does: { zh: "自治系统之间交换路由", en: "exchanges routes between autonomous systems" },
    layer: "application",
    disputed: {
      zh: "建立的是网络层的路由；看封装，是 TCP 上的应用",
      en: "it builds the routes of the network layer; by what carries it, an application over TCP",
    },
    carriers: [{ in: "tcp", port: 179 }],
    cites: ["RFC 4271 §3"],
  },
  {
    name: "RIP",
    full: "Routing Information Protocol",
    does: { zh: "邻居之间按跳数交换路由", en: "exchanges routes between neighbours, by hops" },
    layer: "application",
    disputed: {
      zh: "建立的是网络层的路由；看封装，是 UDP 上的应用",
      en: "it builds the routes of the network layer; by what carries it, an application over UDP",
    },
    carriers: [{ in: "udp", port: 520 }],
    cites: ["RFC 2453 §3.6"],
  },
  {
    name: "L2TP",
    full: "Layer Two Tunneling Protocol",
    does: { zh: "把 PPP 帧装进隧道", en: "PPP frames in a tunnel" },
    layer: "application",
    disputed: { zh: "装在 UDP 里，载的却是链路层的帧", en: "it is inside UDP and yet carries frames of the link layer" },
    carriers: [{ in: "udp", port: 1701 }],
    cites: ["RFC 2661 §8.1"],
  },
  {
    name: "VXLAN",
    full: "Virtual eXtensible LAN",
    does: { zh: "把以太网帧装进 UDP", en: "Ethernet frames inside UDP" },
    layer: "application",
    disputed: { zh: "装在 UDP 里，载的却是以太网帧", en: "it is inside UDP and yet carries Ethernet frames" },
    carriers: [{ in: "udp", port: 4789 }],
    cites: ["RFC 7348 §5"],
  },
  {
    name: "ONC RPC",
    full: "Open Network Computing RPC",
    does: { zh: "像调用本地函数那样调用远处的函数", en: "calls a far function like a local one" },
    layer: "application",
    disputed: {
      zh: "是给应用打底的，OSI 的书有时把它放进会话层",
      en: "applications are built on it, and books on OSI sometimes put it in the session layer",
    },
    carriers: [{ in: "udp" }, { in: "tcp" }],
    cites: ["RFC 5531 §1"],
  },
];

import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

const COLD: Parameters = {
  task: "page",
  ttl: 64,
  nameKnown: false,
  neighboursKnown: false,
  nat: true,
  tablet: false,
  server: "open",
};
const WARM: Parameters = { ...COLD, nameKnown: true, neighboursKnown: true };

/** Wireshark mentions the openings of a connection, the start lines of HTTP, and every small TTL. */
const ACCEPTED = "Connection establish acknowledge (SYN+ACK): server port 80";
const OPENED = "Connection establish request (SYN): server port 80";
const VISIT = [ACCEPTED, OPENED, "GET / HTTP/1.1\\r\\n", "HTTP/1.1 200 OK\\r\\n"];
const TRACED = [ACCEPTED, OPENED, "Connection reset (RST)"];

function everywhere(remarks: string[]): Record<string, string[]> {
  return { laptop: remarks, "home-lan": remarks, "home-wan": remarks, server: remarks };
}

/** The TTLs that are seen so far along the way. */
function small(...ttls: number[]): string[] {
  return ttls.map((ttl) => `"Time To Live" only ${ttl}`);
}

const scenarios = {
  "first-visit": {
    title: { zh: "第一次访问", en: "The first visit" },
    summary: {
      zh: "什么都不知道：先问 MAC 地址，再问域名，然后握手、请求。每经过一段链路就是一帧。",
      en: "Nothing is known: MAC addresses first, then the name, then handshake and request. Every link crossed is one frame.",
    },
    parameters: COLD,
    expert: everywhere(VISIT),
  },
  "second-visit": {
    title: { zh: "第二次访问", en: "The second visit" },
    summary: {
      zh: "ARP 和 DNS 的缓存都在，第一个包就是 SYN。看它过每一台路由器时改了什么。",
      en: "With ARP and DNS cached, the first packet is the SYN. See what each router changes in it.",
    },
    parameters: WARM,
    expert: everywhere(VISIT),
  },
  "same-port": {
    title: { zh: "一个 NAT，两台主机，同一个源端口", en: "One NAT, two hosts, the same source port" },
    summary: {
      zh: "笔记本和平板都从端口 50000 连同一台服务器。服务器只看到一个地址，回答却没有送错。",
      en: "Laptop and tablet both call the same server from port 50000. The server sees one address, and yet each gets its own answer.",
    },
    parameters: { ...WARM, tablet: true },
    expert: everywhere(VISIT),
  },
  traceroute: {
    title: { zh: "traceroute：TTL 是 1、2、3", en: "traceroute: TTLs of 1, 2, 3" },
    summary: {
      zh: "故意让 TTL 用完：1，2，3。每台丢掉包的路由器都报上自己的地址。",
      en: "The TTL runs out on purpose: 1, 2, 3. Each router that discards a probe reports with its own address.",
    },
    parameters: { ...WARM, task: "traceroute" },
    expert: {
      laptop: [...small(1, 2, 3), ...TRACED],
      "home-lan": [...small(1, 2, 3), ...TRACED],
      "home-wan": [...small(1, 2), ...TRACED],
      server: [...small(1), ...TRACED],
    },
  },
  "server-down": {
    title: { zh: "服务器关机", en: "The server is down" },
    summary: {
      zh: "包一直走到最后一台路由器，那里用 ARP 问了三遍没有人应。",
      en: "The packet gets as far as the last router, which asks three times by ARP and hears nothing.",
    },
    parameters: { ...COLD, nameKnown: true, server: "off" },
    expert: { laptop: [OPENED], "home-lan": [OPENED], "home-wan": [OPENED] },
  },
  "no-route": {
    title: { zh: "没有路由", en: "No route" },
    summary: {
      zh: "运营商的路由表里少了一行，又没有默认路由。看报告怎样穿过 NAT 回来。",
      en: "The provider’s table lacks a line, and has no default route. See how the report comes back through NAT.",
    },
    parameters: { ...WARM, server: "no-route" },
    expert: { laptop: [OPENED], "home-lan": [OPENED], "home-wan": [OPENED] },
  },
  "without-nat": {
    title: { zh: "忘了做 NAT", en: "NAT forgotten" },
    summary: {
      zh: "SYN 带着私有源地址到了服务器。去的路只看目的地址，可是回答写给谁？",
      en: "The SYN reaches the server with a private source address, for only the destination decides the way out. But where does the answer go?",
    },
    parameters: { ...WARM, nat: false },
    expert: {
      laptop: [OPENED],
      "home-lan": [OPENED],
      "home-wan": [OPENED],
      // The last is said of the SYN,ACK that the ICMP error quotes: Wireshark takes the quotation for another one.
      server: [ACCEPTED, OPENED, "TCP SYN-ACK accepting TFO data"],
    },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const packetJourneyEntry = {
  title: { zh: "一个包的旅程：每一跳变什么", en: "The journey of a packet: what changes at each hop" },
  summary: {
    zh: "从回车到页面，一帧一帧地走：ARP、DNS、网关、路由、NAT、服务器。每一帧的首部都在图旁边，和上一跳不同的字段有标记。",
    en: "From Enter to the page, frame by frame: ARP, DNS, gateway, routing, NAT, server. The headers of each frame stand beside the picture, and what differs from the hop before is marked.",
  },
  layer: "internet",
  topic: "url-to-page",
  simplifications: [
    {
      zh: "网页走明文 HTTP，字节才读得到；如今一般是 HTTPS，IP 及以下完全一样。",
      en: "The page comes by plain HTTP, so that its bytes can be read; today it would be HTTPS, and nothing from IP downwards would differ.",
    },
    {
      zh: "一次只有一个包在走，不丢包，TCP 不重传；握手的第三个 ACK 和请求合在一个报文段里。没有回音，三秒后就放弃。",
      en: "One packet moves at a time, none is lost, TCP repeats nothing, and the handshake’s third ACK travels with the request. Without an answer hosts give up after three seconds.",
    },
    {
      zh: "笔记本直接问运营商的解析器，解析器已经有答案；只问 A 记录。家用路由器往往自己转发 DNS。",
      en: "The laptop asks the provider’s resolver itself, which has the answer already, and only for A. Home routers often forward DNS themselves.",
    },
    {
      zh: "NAT 从 61000 起依次发端口，记录不过期；UDP 和 TCP 各数各的。ARP 记录也不过期。",
      en: "NAT hands out ports from 61000 upwards, UDP and TCP apart, and its lines do not expire; nor do ARP entries.",
    },
    {
      zh: "运营商只有一台路由器，没有默认路由；真实的路要长得多。包都装得下，没有分片。",
      en: "The provider is one router without a default route; real ways are much longer. All packets fit, and none is fragmented.",
    },
    {
      zh: "收到 ICMP 错误，主机马上放弃连接，Linux 就这样；ICMP 按 TOS 0 发出。",
      en: "At an ICMP error hosts give up their attempt at once, as Linux does; ICMP goes out with TOS 0.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;

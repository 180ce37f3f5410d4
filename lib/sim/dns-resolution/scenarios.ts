import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** A cold cache, nothing in the way, one question. */
const COLD: Parameters = {
  name: "www.example.com",
  type: "A",
  mode: "recursive",
  cache: "cold",
  askedAgoS: 10,
  secondName: "none",
  secondType: "A",
  secondAfterS: 10,
  minimise: false,
  edns: "1232",
  tcpBlocked: false,
  silent: "none",
  clientRttMs: 5,
  rootRttMs: 20,
  tldRttMs: 30,
  exampleRttMs: 40,
  otherRttMs: 10,
};

/** A connection that opens and closes as it should: Wireshark mentions each step. */
const TCP_REMARKS = [
  "Connection establish acknowledge (SYN+ACK): server port 53",
  "Connection establish request (SYN): server port 53",
  "Connection finish (FIN)",
  "This frame initiates the connection closing",
  "This frame undergoes the connection closing",
];

const scenarios = {
  cold: {
    title: { zh: "缓存是空的", en: "A cold cache" },
    summary: {
      zh: "客户端只问一次，解析器却要问六次：根、com、example.com，再为别名的目标从根走一遍。",
      en: "The client asks once, the resolver six times: root, com, example.com, and for the alias’s target from the root again.",
    },
    parameters: COLD,
  },
  warm: {
    title: { zh: "刚刚问过", en: "Asked a moment ago" },
    summary: {
      zh: "十秒前问过同样的问题，二十秒后又问一次：谁也不用去问，TTL 一次比一次少。",
      en: "The same was asked ten seconds ago, and is asked again in twenty: no server hears of it, and the TTLs run down.",
    },
    parameters: { ...COLD, cache: "asked", askedAgoS: 10, secondName: "www.example.com", secondAfterS: 20 },
  },
  "cname-expired": {
    title: { zh: "地址过期了，别名还在", en: "The address has expired, the alias has not" },
    summary: {
      zh: "一百秒之后，60 秒的 A 记录没了，300 秒的 CNAME 还在：只差一次查询。",
      en: "After a hundred seconds the A record of 60 s is gone, the CNAME of 300 s is not: one query mends it.",
    },
    parameters: { ...COLD, cache: "asked", askedAgoS: 100 },
  },
  "records-expired": {
    title: { zh: "记录都过期了，委派还在", en: "The records have expired, the delegations have not" },
    summary: {
      zh: "四百秒之后，解析器仍记得该找谁，不必再从根开始。",
      en: "After four hundred seconds the resolver still knows whom to ask and need not begin at the root.",
    },
    parameters: { ...COLD, cache: "asked", askedAgoS: 400 },
  },
  sibling: {
    title: { zh: "同一个区域里的另一个名字", en: "Another name in the same zone" },
    summary: {
      zh: "先问 www，十秒后问 other：没有缓存过的名字，也只要一次查询，因为委派已经知道了。",
      en: "First www, ten seconds later other: never asked before, yet one query is enough, for the delegation is known.",
    },
    parameters: { ...COLD, cache: "delegations", secondName: "other.example.com", secondAfterS: 10 },
  },
  nxdomain: {
    title: { zh: "没有这个名字", en: "No such name" },
    summary: {
      zh: "“不存在”也会被缓存：这里是 900 秒。快到期时再问它下面的名字，还是不用去问谁。",
      en: "“Does not exist” is cached too, here for 900 s. Just before that ends, a name below it is asked for, and nobody is bothered.",
    },
    parameters: {
      ...COLD,
      name: "nosuch.example.com",
      cache: "delegations",
      secondName: "a.nosuch.example.com",
      secondAfterS: 899,
    },
  },
  nodata: {
    title: { zh: "有这个名字，没有这种记录", en: "The name is there, the type is not" },
    summary: {
      zh: "www.example.net 没有 AAAA。这句话只对 AAAA 有效：再问 A，还得去查。",
      en: "www.example.net has no AAAA. That holds for AAAA alone: asked for A, the resolver has to look.",
    },
    parameters: {
      ...COLD,
      name: "www.example.net",
      type: "AAAA",
      cache: "delegations",
      secondName: "www.example.net",
      secondAfterS: 10,
    },
  },
  "truncated-tcp": {
    title: { zh: "一个很长的回答", en: "A very long answer" },
    summary: {
      zh: "约 2500 字节的 TXT 装不进 1232 字节的 UDP 报文：TC 置位，同一个问题再用 TCP 问，解析器和客户端都要这样做一次。",
      en: "A TXT of about 2500 bytes does not fit into 1232: TC is set and the question repeated over TCP, by the resolver and by the client.",
    },
    parameters: { ...COLD, name: "big.example.com", type: "TXT", cache: "delegations" },
    expert: { client: TCP_REMARKS, "resolver-upstream": TCP_REMARKS },
  },
  "tcp-blocked": {
    title: { zh: "TCP 53 端口被挡住", en: "TCP port 53 is blocked" },
    summary: {
      zh: "有人以为 DNS 只用 UDP，防火墙就挡住了 TCP。短的回答照常，长的变成 SERVFAIL。",
      en: "Someone believed that DNS is UDP only and blocked TCP. Short answers pass; a long one becomes SERVFAIL.",
    },
    parameters: { ...COLD, name: "big.example.com", type: "TXT", cache: "delegations", tcpBlocked: true },
    expert: {
      "resolver-upstream": ["Connection establish request (SYN): server port 53", "This frame is a (suspected) retransmission"],
    },
  },
  "dead-server": {
    title: { zh: "一台服务器不应答", en: "One server does not answer" },
    summary: {
      zh: "解析器等两秒，换另一台，并在一段时间里把沉默的那台排到最后。",
      en: "The resolver waits two seconds, turns to the other one, and for a while asks the silent one last.",
    },
    parameters: { ...COLD, name: "other.example.com", cache: "delegations", silent: "first" },
  },
  "zone-down": {
    title: { zh: "一个区域的服务器全都不应答", en: "All servers of a zone are silent" },
    summary: {
      zh: "解析器还在一台一台地试，等待还在加倍，客户端却已经放弃了。",
      en: "The resolver is still trying one after another, doubling its wait, when the client has already given up.",
    },
    parameters: {
      ...COLD,
      name: "other.example.com",
      cache: "delegations",
      silent: "both",
      secondName: "other.example.com",
      secondAfterS: 3,
    },
  },
  "iterative-client": {
    title: { zh: "客户端自己逐级去问", en: "The client walks by itself" },
    summary: {
      zh: "没有解析器代劳：客户端收到一个个引荐，自己再往下问，RD 不置位。",
      en: "No resolver does the work: the client gets one referral after another and goes on by itself, RD clear.",
    },
    parameters: { ...COLD, mode: "iterative" },
  },
  "missing-glue": {
    title: { zh: "委派里没有地址", en: "A delegation without addresses" },
    summary: {
      zh: "shop.example.com 的服务器叫 ns.example.org。example.com 给不出它的地址，解析器得先另走一趟。",
      en: "The server of shop.example.com is called ns.example.org. example.com cannot give its address, so the resolver makes a trip for that first.",
    },
    parameters: { ...COLD, name: "www.shop.example.com", cache: "delegations" },
  },
  "lame-delegation": {
    title: { zh: "委派指错了服务器", en: "A lame delegation" },
    summary: {
      zh: "两台服务器里有一台早已不管这个区域，回答 REFUSED；解析器去问另一台。",
      en: "One of two servers has long given up the zone and answers REFUSED; the resolver turns to the other.",
    },
    parameters: { ...COLD, name: "www.moved.example.com", cache: "delegations" },
  },
  "cname-loop": {
    title: { zh: "别名绕成一圈", en: "Aliases in a circle" },
    summary: {
      zh: "两个区域的别名互相指着对方。解析器绕到第八个就不再走，回 SERVFAIL。",
      en: "The aliases of two zones point at each other. After eight the resolver stops and answers SERVFAIL.",
    },
    parameters: { ...COLD, name: "loop.example.com", cache: "delegations" },
  },
  minimised: {
    title: { zh: "QNAME 最小化", en: "QNAME minimisation" },
    summary: {
      zh: "根只被问到 com，com 只被问到 example.com。代价是名字里多一级标签，可能就多一次查询。",
      en: "The root is asked for com only, com for example.com only. The price: one label more in a name may be one query more.",
    },
    parameters: { ...COLD, name: "host.deep.example.com", minimise: true },
  },
  reverse: {
    title: { zh: "由地址查名字", en: "From an address to its name" },
    summary: {
      zh: "把 192.0.2.81 倒过来写，挂到 in-addr.arpa 下面，就成了一个普通的名字，查的是 PTR。",
      en: "192.0.2.81 written backwards below in-addr.arpa is a name like any other; the type is PTR.",
    },
    parameters: { ...COLD, name: "81.2.0.192.in-addr.arpa", type: "PTR" },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const dnsResolutionEntry = {
  title: { zh: "DNS 解析", en: "DNS resolution" },
  summary: {
    zh: "一个名字怎样变成地址：客户端问解析器，解析器从根往下一级一级地问，记住听到的一切，直到 TTL 走完。",
    en: "How a name becomes an address: the client asks a resolver, which asks its way down from the root and remembers what it hears until the TTL runs out.",
  },
  layer: "application",
  topic: "dns-resolution",
  simplifications: [
    {
      zh: "地址是文档专用的；根和顶级域各只画两台服务器，实际各有十三个名字，分布在上千处。",
      en: "The addresses are documentation addresses, and root and top level have two servers each here; really thirteen names each, at a thousand places and more.",
    },
    {
      zh: "解析器同时只处理一个问题，一次只问一台服务器；真正的解析器并行处理成千上万个，并会挑往返时间最短的服务器。",
      en: "The resolver works on one question and asks one server at a time; a real one works on thousands side by side and prefers the server with the shortest round trip.",
    },
    {
      zh: "服务器不花时间思考。UDP 数据报只有你丢它才会丢；TCP 报文段除非被防火墙挡住，否则不会丢。",
      en: "Servers take no time to think. A UDP datagram is lost only when you lose it, a TCP segment only when a firewall drops it.",
    },
    {
      zh: "没有 DNSSEC，也没有 DoT、DoH；没有 IPv6 服务器地址；浏览器和操作系统自己的缓存不在图里。",
      en: "No DNSSEC, no DoT or DoH, no IPv6 addresses of servers; the caches of browser and operating system are not in the picture.",
    },
    {
      zh: "解析器不提前刷新快到期的记录，也不拿过期的记录应急（RFC 8767）。",
      en: "The resolver refreshes nothing ahead of time and serves nothing stale (RFC 8767).",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;

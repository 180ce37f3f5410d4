import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

const BLOCK: Parameters = {
  task: "block",
  own: "192.168.1.130/26",
  other: "192.168.1.200/26",
  ownGateway: "",
  otherGateway: "",
  apart: true,
  proxyArp: false,
  prefixes: "198.51.100.0/26, 198.51.100.64/26, 198.51.100.128/25",
  table: "0.0.0.0/0 A, 10.0.0.0/8 B, 10.1.0.0/16 C, 10.1.2.0/24 D",
  packets: "10.1.2.9, 10.1.3.9",
};
/** Two networks with a router between them, as they ought to be. */
const TALK: Parameters = {
  ...BLOCK,
  task: "talk",
  own: "192.168.1.30/24",
  other: "192.168.0.20/24",
  ownGateway: "192.168.1.1",
  otherGateway: "192.168.0.1",
};
const MERGE: Parameters = { ...BLOCK, task: "merge" };
const ROUTE: Parameters = { ...BLOCK, task: "route" };

const scenarios = {
  "slash-26": {
    title: { zh: "算一个 /26", en: "A /26 worked out" },
    summary: {
      zh: "192.168.1.130/26：掩码、网络、广播、主机数，再问 192.168.1.200 是不是邻居。",
      en: "192.168.1.130/26: mask, network, broadcast, hosts, and then whether 192.168.1.200 is a neighbour.",
    },
    parameters: BLOCK,
  },
  "slash-20": {
    title: { zh: "分界在字节当中", en: "A cut inside an octet" },
    summary: {
      zh: "172.16.5.200/20：第三个数不同的两个地址，也可以是邻居。",
      en: "172.16.5.200/20: two addresses whose third numbers differ may be neighbours all the same.",
    },
    parameters: { ...BLOCK, own: "172.16.5.200/20", other: "172.16.9.1/20" },
  },
  "ends-in-255": {
    title: { zh: "末尾是 255 的主机", en: "A host that ends in 255" },
    summary: {
      zh: "10.0.0.255/23 是一台普通主机；广播地址在别处。",
      en: "10.0.0.255/23 is an ordinary host; the broadcast address is elsewhere.",
    },
    parameters: { ...BLOCK, own: "10.0.0.255/23", other: "10.0.1.255/23" },
  },
  "slash-31": {
    title: { zh: "只有两个地址：/31", en: "Two addresses: a /31" },
    summary: {
      zh: "两台路由器之间的一条链路。头尾两个地址都是主机，没有广播。",
      en: "A link between two routers. First and last address are both hosts, and there is no broadcast.",
    },
    parameters: { ...BLOCK, own: "10.0.0.1/31", other: "10.0.0.0/31" },
  },
  agree: {
    title: { zh: "两台主机，掩码都对", en: "Two hosts with the right masks" },
    summary: {
      zh: "两边各用自己的掩码一算，都知道对方在路由器那边。",
      en: "Each masks with its own mask, and both find that the other is beyond the router.",
    },
    parameters: TALK,
  },
  "mask-too-short": {
    title: { zh: "掩码太短", en: "A mask too short" },
    summary: {
      zh: "A 的掩码是 /24，对；B 的错成了 /16。问题能到，回答出不来。",
      en: "A has a /24, as it should; B was given a /16. The question arrives, and the answer never leaves.",
    },
    parameters: { ...TALK, other: "192.168.0.20/16" },
  },
  "proxy-arp": {
    title: { zh: "同样的错，被代理 ARP 盖住", en: "The same mistake, hidden by proxy ARP" },
    summary: {
      zh: "B 还是错的 /16。路由器替 A 回答 ARP，一切看上去都好。",
      en: "B still has its wrong /16. The router answers ARP in A’s place, and everything seems well.",
    },
    parameters: { ...TALK, other: "192.168.0.20/16", proxyArp: true },
  },
  "mask-too-long": {
    title: { zh: "掩码太长", en: "A mask too long" },
    summary: {
      zh: "同一条链路，/24。B 却是 /25，以为 A 在别处。通是通的，看回答走哪里。",
      en: "One link, a /24. B has a /25 and takes A for a stranger. It works; see which way the answer goes.",
    },
    parameters: {
      ...TALK,
      own: "192.168.1.20/24",
      other: "192.168.1.200/25",
      ownGateway: "192.168.1.254",
      otherGateway: "192.168.1.254",
      apart: false,
    },
  },
  "longest-match": {
    title: { zh: "哪一行说了算", en: "Which line decides?" },
    summary: {
      zh: "四行互相套着，先后不论。四个包，各交给谁？",
      en: "Four lines, one inside the other, in no particular order. Four packets: to whom does each go?",
    },
    parameters: {
      ...ROUTE,
      table: "10.1.0.0/16 C, 0.0.0.0/0 A, 10.1.2.0/24 D, 10.0.0.0/8 B",
      packets: "10.1.2.9, 10.1.3.9, 10.12.1.2, 198.51.100.10",
    },
  },
  withdrawn: {
    title: { zh: "一行一行地撤掉", en: "Withdrawn line by line" },
    summary: {
      zh: "同一个目的地址，每查一次就撤掉刚才那一行，直到一行也不匹配。",
      en: "One destination; after each lookup the line that won is withdrawn, until none is left to match.",
    },
    parameters: {
      ...ROUTE,
      table: "0.0.0.0/0 A, 10.0.0.0/8 B, 10.1.0.0/16 C",
      packets: "10.1.3.9, 10.1.3.9, 10.1.3.9, 10.1.3.9",
    },
    inputs: [
      { frame: 5, event: { type: "withdraw", network: 0x0a010000, length: 16 } },
      { frame: 10, event: { type: "withdraw", network: 0x0a000000, length: 8 } },
      { frame: 14, event: { type: "withdraw", network: 0, length: 0 } },
    ],
  },
  aggregate: {
    title: { zh: "三条合成一条", en: "Three lines become one" },
    summary: {
      zh: "两个 /26 和一个 /25：一对一对地比，合成一个 /24。",
      en: "Two /26s and a /25: compared pair by pair, and merged into a /24.",
    },
    parameters: MERGE,
  },
  misaligned: {
    title: { zh: "三块挨在一起", en: "Three blocks side by side" },
    summary: {
      zh: "10.0.1.0/24 和 10.0.2.0/24 是邻居，却不是一家。硬合会吞进别人的地址。",
      en: "10.0.1.0/24 and 10.0.2.0/24 are neighbours, but no pair. To force them together is to swallow what belongs to others.",
    },
    parameters: { ...MERGE, prefixes: "10.0.1.0/24, 10.0.2.0/24, 10.0.3.0/24" },
  },
  hole: {
    title: { zh: "聚合吞掉的洞", en: "A hole in an aggregate" },
    summary: {
      zh: "A 通告整个 /24，其中一个 /26 已经搬到 B。B 的通告一撤，包又回到不再有它的 A 那里。",
      en: "A announces a whole /24, of which one /26 has moved to B. When B’s line is withdrawn, its packets go to A, who has the block no more.",
    },
    parameters: {
      ...ROUTE,
      table: "0.0.0.0/0 C, 198.51.100.0/24 A, 198.51.100.128/26 B",
      packets: "198.51.100.10, 198.51.100.130, 198.51.100.130",
    },
    inputs: [{ frame: 10, event: { type: "withdraw", network: 0xc6336480, length: 26 } }],
  },
  "discard-route": {
    title: { zh: "聚合的人要丢弃", en: "Whoever aggregates discards" },
    summary: {
      zh: "A 自己的表：三个客户，默认路由指回 P。聚合那一行写着 discard；撤掉它，包就在 A 和 P 之间转圈。",
      en: "A’s own table: three customers, and a default back to P. The aggregate says discard; without that line the packet would go to and fro between A and P.",
    },
    parameters: {
      ...ROUTE,
      table: "0.0.0.0/0 P, 198.51.100.0/24 discard, 198.51.100.0/26 K, 198.51.100.64/26 L, 198.51.100.192/26 M",
      packets: "198.51.100.70, 198.51.100.130, 198.51.100.130",
    },
    inputs: [{ frame: 14, event: { type: "withdraw", network: 0xc6336400, length: 24 } }],
  },
} satisfies Record<string, Scenario<Parameters>>;

export const cidrEntry = {
  title: { zh: "CIDR：前缀、掩码、最长匹配", en: "CIDR: prefixes, masks, the longest match" },
  summary: {
    zh: "地址是 32 位。看掩码怎样切出网络和广播，主机怎样凭它认邻居，前缀怎样合并，路由器怎样在几行里挑最长的一行。表可以改。",
    en: "An address is 32 bits. See how a mask cuts out network and broadcast, how hosts tell neighbours by it, how prefixes merge, and how a router picks the longest of the lines that match. The table is yours to change.",
  },
  layer: "internet",
  topic: "cidr",
  simplifications: [
    {
      zh: "每一步算 1 毫秒，一行一行地比。真的路由器用 trie 或 TCAM，一次就找到最长的前缀，时间以纳秒计。",
      en: "Each step takes 1 ms, and the lines are compared one by one. Real routers find the longest prefix at once, by a trie or a TCAM, within nanoseconds.",
    },
    {
      zh: "两台主机只走一个包和一个回答；路由器知道两台各在哪条链路上，它自己的 ARP 没有画出来。",
      en: "Two hosts exchange one packet and one answer; the router knows on which link each of them is, and its own ARP is not drawn.",
    },
    {
      zh: "目的主机总是在的。下一跳只是一个字母；没有等价多路径，也没有按源地址的策略。",
      en: "The destination host is always there. A next hop is only a letter; there are no equal paths to share, and no policies by source.",
    },
    {
      zh: "只有 IPv4。IPv6 的前缀同样是这样比，只是有 128 位。",
      en: "IPv4 only. Prefixes of IPv6 are compared in the same way, over 128 bits.",
    },
  ],
  noCapture: {
    zh: "没有抓包：这里只判断一个包该往哪里去，没有它的字节。ARP 的帧，在 ARP 的模拟里可以抓。",
    en: "No capture: this decides where a packet goes, and has no bytes of it. Frames of ARP can be captured in the simulation of ARP.",
  },
  scenarios,
} satisfies SimulationEntry<Parameters>;

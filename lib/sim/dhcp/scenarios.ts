import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

const PLAIN: Parameters = {
  start: "new",
  servers: "one",
  delayAMs: 20,
  delayBMs: 60,
  sharedLeases: false,
  relay: false,
  leaseS: 3600,
  renewals: 1,
  broadcastBit: false,
  occupied: false,
};
/** The frame in which the client becomes BOUND. */
const BOUND = { one: 7, two: 8 };

const scenarios = {
  normal: {
    title: { zh: "四个报文，然后续租", en: "Four messages, then a renewal" },
    summary: {
      zh: "一台服务器。DISCOVER、OFFER、REQUEST、ACK；一半租期过后，两个报文就续上了。",
      en: "One server. DISCOVER, OFFER, REQUEST, ACK; and at half of the lease, two messages renew it.",
    },
    parameters: PLAIN,
  },
  "two-servers": {
    title: { zh: "两台服务器都提议", en: "Two servers make offers" },
    summary: {
      zh: "A 和 B 各提议一个地址。看 REQUEST 为什么要广播，B 留出的地址后来怎样。",
      en: "A and B each offer an address. See why the REQUEST is broadcast, and what becomes of the address that B had set aside.",
    },
    parameters: { ...PLAIN, servers: "two", renewals: 0 },
  },
  "server-dies": {
    title: { zh: "服务器死了", en: "The server dies" },
    summary: {
      zh: "客户端刚得到地址，唯一的服务器就关机了。什么时候才有人察觉？",
      en: "The client has just got its address when the only server is switched off. When does anybody notice?",
    },
    parameters: PLAIN,
    inputs: [{ frame: BOUND.one, event: { kind: "power", server: "a", isOn: false } }],
  },
  rebinding: {
    title: { zh: "T2：另一台服务器接手", en: "T2: the other server takes over" },
    summary: {
      zh: "A 关机了，B 有同样的租约记录。客户端到 T2 才问到它；不共享记录再试一次。",
      en: "A is switched off, and B has the same record of leases. The client does not ask it before T2; try it without shared records as well.",
    },
    parameters: { ...PLAIN, servers: "two", sharedLeases: true },
    inputs: [{ frame: BOUND.two, event: { kind: "power", server: "a", isOn: false } }],
  },
  moved: {
    title: { zh: "换了网络", en: "On another network" },
    summary: {
      zh: "笔记本在别处醒来，还想要原来的地址。",
      en: "A laptop wakes up elsewhere and asks for the address that it had.",
    },
    parameters: { ...PLAIN, start: "moved", renewals: 0 },
  },
  reboot: {
    title: { zh: "重启：两个报文", en: "After a restart: two messages" },
    summary: {
      zh: "租期没到，客户端记得自己的地址，不必再找服务器。",
      en: "The lease is still running and the client remembers its address: no need to discover anything.",
    },
    parameters: { ...PLAIN, start: "reboot", renewals: 0 },
  },
  conflict: {
    title: { zh: "地址有人在用", en: "The address is in use" },
    summary: {
      zh: "有人手工设了 192.168.1.101。服务器不知道，客户端用 ARP 才发现。",
      en: "Somebody has set 192.168.1.101 by hand. The server does not know; the client finds out by ARP.",
    },
    parameters: { ...PLAIN, occupied: true, renewals: 0 },
  },
  relay: {
    title: { zh: "隔着路由器：中继", en: "Beyond a router: a relay" },
    summary: {
      zh: "服务器在另一个网络。看 giaddr 里写了什么，OFFER 先到哪个端口，续租又走哪条路。",
      en: "The server is on another network. See what giaddr holds, to which port the OFFER goes first, and which way the renewal takes.",
    },
    parameters: { ...PLAIN, relay: true },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const dhcpEntry = {
  title: { zh: "DHCP：借一个地址", en: "DHCP: an address on loan" },
  summary: {
    zh: "一台机器从没有地址开始，借到一个，按时续借，或者失去它。关掉服务器，弄丢报文，加一台服务器或一个中继，看客户端怎么办。",
    en: "A machine begins without an address, borrows one, renews it in time or loses it. Switch servers off, lose messages, add a server or a relay, and see what the client does.",
  },
  layer: "internet",
  topic: "dhcp",
  simplifications: [
    {
      zh: "客户端一开机就发 DISCOVER；RFC 2131 §4.4.1 建议先随机等 1 到 10 秒。",
      en: "The client sends its DISCOVER at once; RFC 2131 §4.4.1 would have it wait for 1 to 10 seconds at random.",
    },
    {
      zh: "收到第一个 OFFER 后再等 0.1 秒，然后选先到的；各系统的选法不同。",
      en: "After the first OFFER the client waits for 0.1 s and takes the one that came first; systems choose in different ways.",
    },
    {
      zh: "ARP 探测只发一次，等 1 秒；RFC 5227 要三次，共几秒。单播之前的 ARP 省略。",
      en: "One ARP probe, and 1 s of waiting, where RFC 5227 takes three and some seconds. ARP ahead of unicast messages is left out.",
    },
    {
      zh: "五次 DISCOVER 没有回音，客户端就自取 169.254 的地址，不再尝试；真实的系统会隔几分钟再来。",
      en: "After five DISCOVERs without an answer the client takes an address in 169.254 and rests; real systems try again every few minutes.",
    },
    {
      zh: "T1、T2 正好是租期的 0.5 和 0.875，没有随机的偏差。每段链路 1 毫秒。只有一个客户端。",
      en: "T1 and T2 are exactly 0.5 and 0.875 of the lease, without the random fuzz. Each link takes 1 ms, and there is one client.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;

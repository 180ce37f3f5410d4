import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

const PLAIN: Parameters = {
  to: "server",
  packets: 2,
  gapS: 5,
  ageS: 30,
  replaced: "no",
  joins: "no",
  mallory: "absent",
  inspected: false,
};

/** Wireshark notices that an address has two cards, which is all that a forger and an honest replacement have in common. */
const DUPLICATE = ["Duplicate IP address configured (192.0.2.254)"];

const scenarios = {
  normal: {
    title: { zh: "两个包，去别的网络", en: "Two packets for another network" },
    summary: {
      zh: "包要去别的网络，问的却是网关；第二个包不用再问。",
      en: "The packet is for another network, but the question is for the gateway; the second packet needs none.",
    },
    parameters: PLAIN,
  },
  ageing: {
    title: { zh: "记忆会过期", en: "What is remembered grows old" },
    summary: {
      zh: "条目只信任 30 秒，包每 20 秒一个。看第几个包又要问。",
      en: "Entries are trusted for 30 s, and there is a packet every 20 s. See which of them has to ask again.",
    },
    parameters: { ...PLAIN, to: "printer", packets: 4, gapS: 20 },
  },
  silence: {
    title: { zh: "没有人回答", en: "Nobody answers" },
    summary: {
      zh: "没有主机有这个地址。ARP 说不出“没有”，只有沉默。",
      en: "No host has the address. ARP cannot say “none”; there is only silence.",
    },
    parameters: { ...PLAIN, to: "nobody", packets: 1 },
  },
  "new-card": {
    title: { zh: "网关换了网卡，没有声张", en: "The gateway’s card is replaced, silently" },
    summary: {
      zh: "IP 地址没变，MAC 地址变了。笔记本的缓存还是旧的：看后面的包到了哪里，什么时候才好。",
      en: "The same IP address with another MAC address, and the laptop’s cache is old: see where the next packets go, and what mends it.",
    },
    parameters: { ...PLAIN, packets: 3, gapS: 20, replaced: "silent" },
    expert: { laptop: DUPLICATE, gateway: DUPLICATE },
  },
  gratuitous: {
    title: { zh: "换了就宣告", en: "Replaced, and announced" },
    summary: {
      zh: "同样换网卡，只多了一个没有人要回答的请求。",
      en: "The same replacement, with one request more, which nobody has to answer.",
    },
    parameters: { ...PLAIN, packets: 2, replaced: "announced" },
    expert: { laptop: DUPLICATE, gateway: DUPLICATE },
  },
  probe: {
    title: { zh: "用之前先探测，再宣告", en: "Probing an address, then announcing it" },
    summary: {
      zh: "平板想用 192.0.2.3：三个探测，没有回音，两个宣告。",
      en: "A tablet wants 192.0.2.3: three probes, silence, and two announcements.",
    },
    parameters: { ...PLAIN, packets: 1, joins: "free" },
  },
  taken: {
    title: { zh: "探测发现有人在用", en: "A probe finds the address in use" },
    summary: { zh: "平板想用的地址是打印机的。", en: "The address that the tablet wants is the printer’s." },
    parameters: { ...PLAIN, packets: 1, joins: "taken" },
  },
  spoofing: {
    title: { zh: "欺骗：没有人问过的回答", en: "Spoofing: a reply that nobody asked for" },
    summary: {
      zh: "马洛里发来一个伪造的回答。看笔记本的缓存里网关变成了谁，后面的包先到哪里。",
      en: "Mallory sends a forged reply. See what the laptop’s cache then says of the gateway, and where the next packet goes first.",
    },
    parameters: { ...PLAIN, mallory: "reply" },
    expert: { laptop: DUPLICATE },
  },
  "spoofing-request": {
    title: { zh: "欺骗：一个请求就够", en: "Spoofing: a request is enough" },
    summary: {
      zh: "马洛里连回答都不用，一个请求就改了缓存。",
      en: "Mallory need not reply at all: one request overwrites the entry.",
    },
    parameters: { ...PLAIN, mallory: "request" },
    expert: { laptop: DUPLICATE, gateway: DUPLICATE },
  },
  inspected: {
    title: { zh: "交换机核对", en: "The switch inspects" },
    summary: {
      zh: "同样的伪造，交换机拿它和 DHCP 的租约对照。",
      en: "The same forgery, but the switch compares it with the leases of DHCP.",
    },
    parameters: { ...PLAIN, mallory: "reply", inspected: true },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const arpEntry = {
  title: { zh: "ARP：问，答，记住，受骗", en: "ARP: ask, answer, remember, be deceived" },
  summary: {
    zh: "一条链路上的几台主机和它们的缓存。看谁问谁，谁记下了什么，多久忘掉，又怎样被一个伪造的回答改写。",
    en: "A few hosts on one link, and their caches. See who asks whom, who notes what, when it is forgotten, and how a forged reply overwrites it.",
  },
  layer: "link",
  topic: "arp",
  simplifications: [
    {
      zh: "条目到期就不再用，要用时重新广播来问；Linux 会先照用旧条目，再单独向那台主机核实。",
      en: "An entry that has run out is not used, and the question is broadcast anew; Linux goes on using it for a while and checks with that one host.",
    },
    {
      zh: "等待的包全都留着；许多系统只留几个。请求每秒一次，共三次。",
      en: "All waiting packets are kept, where many systems keep a few. A request is repeated every second, three in all.",
    },
    {
      zh: "交换机把帧送到该到的网卡，用 1 毫秒，不学习也不泛洪。包只有一个方向，是 UDP。",
      en: "The switch takes a frame to the right card in 1 ms, without learning or flooding. Packets go one way only, and are UDP.",
    },
    {
      zh: "马洛里只骗笔记本一次；真的攻击会反复发，还要骗网关。他转发时不改包。",
      en: "Mallory deceives the laptop only, and once; real attacks repeat it and deceive the gateway as well. He passes packets on unchanged.",
    },
    {
      zh: "平板的第一个探测不随机等待；发现冲突后就停下，RFC 5227 还规定了怎样再试。",
      en: "The tablet’s first probe comes without a random wait, and after a conflict it stops; RFC 5227 also says how to go on.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;

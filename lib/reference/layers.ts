import type { Text } from "@/lib/text";

/** The four layers of the Internet architecture (RFC 1122 §1.1.3), from the top down. */
export const INTERNET_LAYERS = ["application", "transport", "internet", "link"] as const;
export type InternetLayer = (typeof INTERNET_LAYERS)[number];

export const INTERNET_LAYER_NAMES: Record<InternetLayer, Text> = {
  application: { zh: "应用层", en: "application" },
  transport: { zh: "传输层", en: "transport" },
  internet: { zh: "网络层（网际层）", en: "internet (network)" },
  link: { zh: "链路层", en: "link" },
};

/** One layer of the OSI reference model, and what stands at its height in TCP/IP. */
export type OsiLayer = {
  number: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  name: Text;
  /** The layer of the Internet architecture that takes in its tasks. */
  internetLayer: InternetLayer;
  does: Text;
  /** What one unit of its data is called; absent where TCP/IP has no such layer. */
  unit?: Text;
  /** By what it names the ends; absent where it names none. */
  address?: Text;
  /** What works at this height; absent where nothing does. */
  device?: Text;
  /** Protocols and the like that are usually put there. */
  examples: Text;
  cites: readonly string[];
};

/** From the top down, as they are drawn. */
export const OSI_LAYERS: readonly OsiLayer[] = [
  {
    number: 7,
    name: { zh: "应用层", en: "Application" },
    internetLayer: "application",
    does: { zh: "程序之间要做的事：取网页、寄信、查名字", en: "what programs want of each other: a page, a letter, a name" },
    unit: { zh: "报文", en: "message" },
    address: { zh: "名字：主机名、URL、邮件地址", en: "names: host names, URLs, mail addresses" },
    device: { zh: "主机上的程序；反向代理、应用网关", en: "programs on hosts; reverse proxies, gateways" },
    examples: { zh: "HTTP、DNS、SMTP、SSH、DHCP", en: "HTTP, DNS, SMTP, SSH, DHCP" },
    cites: ["ITU-T X.200 §7.1", "RFC 1122 §1.1.3"],
  },
  {
    number: 6,
    name: { zh: "表示层", en: "Presentation" },
    internetLayer: "application",
    does: { zh: "数据写成什么样子，双方才读得懂", en: "how data is written so that both ends can read it" },
    examples: {
      zh: "TCP/IP 没有这一层；字符编码、JSON、压缩算是它的事",
      en: "no layer in TCP/IP; charsets, JSON, compression are its kind of task",
    },
    cites: ["ITU-T X.200 §7.2", "RFC 1122 §1.1.3"],
  },
  {
    number: 5,
    name: { zh: "会话层", en: "Session" },
    internetLayer: "application",
    does: { zh: "对话轮到谁说，断了从哪个同步点接着来", en: "whose turn it is in a dialogue, and from which point to resume" },
    examples: { zh: "TCP/IP 没有这一层；由应用自己管", en: "no layer in TCP/IP; applications see to it" },
    cites: ["ITU-T X.200 §7.3", "RFC 1122 §1.1.3"],
  },
  {
    number: 4,
    name: { zh: "传输层", en: "Transport" },
    internetLayer: "transport",
    does: {
      zh: "从一个进程到另一个进程；要不要可靠，由协议定",
      en: "from process to process, reliably or not as the protocol has it",
    },
    unit: { zh: "TCP：报文段；UDP：数据报", en: "TCP: segment; UDP: datagram" },
    address: { zh: "端口号，16 位", en: "port number, 16 bits" },
    device: {
      zh: "主机；看端口的还有 NAT、防火墙、四层负载均衡",
      en: "hosts; NAT, firewalls and layer-4 balancers look at ports too",
    },
    examples: { zh: "TCP、UDP、SCTP；QUIC 装在 UDP 里", en: "TCP, UDP, SCTP; QUIC inside UDP" },
    cites: ["ITU-T X.200 §7.4", "RFC 1122 §1.1.3", "RFC 9293 §3.1"],
  },
  {
    number: 3,
    name: { zh: "网络层", en: "Network" },
    internetLayer: "internet",
    does: { zh: "跨过许多网络，从一台主机到另一台主机", en: "from host to host, across many networks" },
    unit: { zh: "包（IP 数据报）", en: "packet (IP datagram)" },
    address: { zh: "IP 地址：IPv4 32 位，IPv6 128 位", en: "IP address: 32 bits in IPv4, 128 in IPv6" },
    device: { zh: "路由器、三层交换机", en: "router, layer-3 switch" },
    examples: { zh: "IPv4、IPv6、ICMP、IGMP", en: "IPv4, IPv6, ICMP, IGMP" },
    cites: ["ITU-T X.200 §7.5", "RFC 1122 §1.1.3", "RFC 1812 §2.2.3"],
  },
  {
    number: 2,
    name: { zh: "数据链路层", en: "Data link" },
    internetLayer: "link",
    does: { zh: "在同一条链路上，从一块网卡到另一块网卡", en: "from interface to interface on one link" },
    unit: { zh: "帧", en: "frame" },
    address: { zh: "MAC 地址，48 位（点到点链路可以没有）", en: "MAC address, 48 bits (a point-to-point link may have none)" },
    device: { zh: "交换机、网桥、无线接入点", en: "switch, bridge, wireless access point" },
    examples: { zh: "以太网、Wi-Fi、PPP", en: "Ethernet, Wi-Fi, PPP" },
    cites: ["ITU-T X.200 §7.6", "IEEE 802", "IEEE 802.1Q"],
  },
  {
    number: 1,
    name: { zh: "物理层", en: "Physical" },
    internetLayer: "link",
    does: { zh: "把比特变成电、光、无线电信号", en: "turns bits into voltage, light or radio" },
    unit: { zh: "比特（编码成码元）", en: "bit (coded into symbols)" },
    device: { zh: "中继器、集线器、线缆、光模块", en: "repeater, hub, cable, transceiver" },
    examples: { zh: "1000BASE-T、光纤、802.11 的射频", en: "1000BASE-T, fibre, the radio of 802.11" },
    cites: ["ITU-T X.200 §7.7", "IEEE 802.3"],
  },
];

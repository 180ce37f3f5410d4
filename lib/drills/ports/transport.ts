import { type Port, portName } from "@/lib/reference/ports/port";
import type { Text } from "@/lib/text";
import type { LookupSkill } from "../lookup";

/**
 * Why these protocols use the transport they do. Ports whose second transport some systems use and others do not
 * (LDAP, NFS, RDP, OpenVPN, rpcbind, RTSP, SNMP over TCP) are not asked.
 */
export const TRANSPORT_REASONS: Readonly<Record<string, Text>> = {
  "21": { zh: "命令要一条不少、按顺序到，所以用 TCP。", en: "Commands have to arrive complete and in order: TCP." },
  "22": { zh: "敲下的每个键都不能丢，所以用 TCP。", en: "No keystroke may be lost: TCP." },
  "23": { zh: "敲下的每个键都不能丢，所以用 TCP。", en: "No keystroke may be lost: TCP." },
  "25": { zh: "信要一字不差，所以用 TCP。", en: "A letter has to arrive to the last character: TCP." },
  "53": {
    zh: "通常先用 UDP，一问一答；答案太长、传送整个区域，或者就是想用，都可以用 TCP，两样都必须支持。",
    en: "UDP first as a rule, a question and an answer; TCP for what is long, for whole zones, or by choice. Servers must support both.",
  },
  "67": {
    zh: "要地址的主机自己还没有地址，只能广播，TCP 做不到。",
    en: "A host that asks for an address has none yet and must broadcast, which TCP cannot.",
  },
  "69": {
    zh: "要小到能写进启动芯片，自己一块一确认，用 UDP 就够了。",
    en: "It has to fit into a boot chip, acknowledges each block itself, and makes do with UDP.",
  },
  "80": {
    zh: "HTTP/1.1 的明文跑在 TCP 上；HTTP/3 没有明文的。",
    en: "HTTP/1.1 in plain text is on TCP; there is no HTTP/3 in plain text.",
  },
  "88": {
    zh: "票据小就用 UDP，大了装不下，就用 TCP，两样都要支持。",
    en: "UDP while the tickets are small, TCP when they no longer fit; both have to be supported.",
  },
  "110": { zh: "信要一字不差，所以用 TCP。", en: "A letter has to arrive to the last character: TCP." },
  "123": {
    zh: "对时要的是这一刻的往返时间，迟到的重传只会误事，所以用 UDP。",
    en: "Clocks are set by the round trip of this very moment; a late retransmission would only spoil it: UDP.",
  },
  "143": { zh: "信要一字不差，所以用 TCP。", en: "A letter has to arrive to the last character: TCP." },
  "161": {
    zh: "设备在网络出毛病时也要答得上，一问一答，用 UDP。",
    en: "A device should still answer while the network is in trouble, a question and a reply: UDP.",
  },
  "179": {
    zh: "几十万条路由只发一遍，以后只发变化，丢一条都不行，所以用 TCP。",
    en: "Hundreds of thousands of routes are sent once and then only changes; none may be lost: TCP.",
  },
  "443": {
    zh: "HTTP/1.1 和 HTTP/2 在 TCP 上，HTTP/3 的 QUIC 在 UDP 上，用的是同一个端口号。",
    en: "HTTP/1.1 and HTTP/2 are on TCP, the QUIC of HTTP/3 on UDP, at the same port number.",
  },
  "514": {
    zh: "经典的 syslog 发了就不管，用 UDP；TCP 的 514 是另一样东西。",
    en: "Classic syslog sends and forgets, over UDP; 514 of TCP is something else.",
  },
  "520": {
    zh: "每半分钟向邻居报一遍，丢一次，下一次就补上，所以用 UDP。",
    en: "Neighbours are told every half minute; what is lost comes again the next time: UDP.",
  },
  "853": {
    zh: "DNS over TLS 在 TCP 上，DNS over QUIC 在 UDP 上，用的是同一个端口号。",
    en: "DNS over TLS is on TCP, DNS over QUIC on UDP, at the same port number.",
  },
  "993": { zh: "TLS 要一条可靠的字节流，所以用 TCP。", en: "TLS needs a reliable stream of bytes: TCP." },
  "1812": {
    zh: "一问一答；超时了要换一台服务器问，自己管重传才方便，所以用 UDP。",
    en: "A question and an answer; after a timeout another server is asked, which is easier if one resends oneself: UDP.",
  },
  "3306": { zh: "语句和结果一个字节都不能少，所以用 TCP。", en: "No byte of a statement or a result may be missing: TCP." },
  "3478": {
    zh: "要打的洞在哪种传输上，就从哪种上问，所以两样都有。",
    en: "One asks over the transport through which the hole is wanted, so there are both.",
  },
  "4500": { zh: "装进去的 ESP 本来就是一个个独立的包，用 UDP。", en: "The ESP inside are single packets anyhow: UDP." },
  "4789": { zh: "里面是一个个独立的以太网帧，用 UDP。", en: "What is inside are single Ethernet frames: UDP." },
  "5060": {
    zh: "短消息用 UDP，长的、要可靠的用 TCP，两样都必须支持。",
    en: "UDP for what is short, TCP for what is long or must be reliable; both have to be supported.",
  },
  "5353": { zh: "问的是链路上的所有人，组播只有 UDP 能做。", en: "Everybody on the link is asked, and only UDP can multicast." },
  "5432": { zh: "语句和结果一个字节都不能少，所以用 TCP。", en: "No byte of a statement or a result may be missing: TCP." },
  "6379": { zh: "命令和结果一个字节都不能少，所以用 TCP。", en: "No byte of a command or a result may be missing: TCP." },
};

const ANSWERS: Record<string, Text> = {
  tcp: { zh: "TCP", en: "TCP" },
  udp: { zh: "UDP", en: "UDP" },
  both: { zh: "TCP 和 UDP 都用", en: "Both TCP and UDP" },
};

/** Over TCP, UDP or both? */
export function transport(cases: readonly string[], entry: (id: string) => Port): LookupSkill {
  const used = (id: string) => {
    const { transports } = entry(id);
    return transports.length === 2 ? "both" : transports[0];
  };
  return {
    cases,
    answers: Object.keys(ANSWERS),
    scale: { nameOf: (asked) => portName(entry(asked)) },
    isRight: (answer, asked) => answer === used(asked),
    prompt: (asked) => {
      const { zh, en } = portName(entry(asked));
      return { zh: `${zh}（端口 \`${asked}\`）用哪种传输协议？`, en: `Which transport does ${en} (port \`${asked}\`) use?` };
    },
    // The answers are the keys of the record.
    text: (answer) => ANSWERS[answer] as Text,
    why: (_, asked) => TRANSPORT_REASONS[asked] as Text,
    cites: (asked) => entry(asked).cites,
  };
}

import type { ParameterLabel } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  situation: {
    label: { zh: "情形", en: "Situation" },
    options: {
      normal: { zh: "服务端在监听", en: "The server listens" },
      "old-duplicate-syn": { zh: "只有一个迟到的旧 SYN", en: "Nothing but an old SYN arrives" },
      "old-duplicate-while-opening": { zh: "旧 SYN 赶在新 SYN 之前", en: "An old SYN overtakes the new one" },
      "simultaneous-open": { zh: "两边同时打开", en: "Both sides open at once" },
      "closed-port": { zh: "端口上没有程序", en: "Nobody at the port" },
      "backlog-full": { zh: "全连接队列已满", en: "The accept queue is full" },
    },
  },
  variant: {
    label: { zh: "握手", en: "Handshake" },
    help: {
      zh: "两次握手是假想：服务端一回答就算连上，收到 SYN,ACK 的一方不再说话。",
      en: "Two-way is a thought experiment: the server is connected once it answers, and nobody replies to a SYN,ACK.",
    },
    options: {
      "three-way": { zh: "三次（TCP）", en: "three-way (TCP)" },
      "two-way": { zh: "两次（假想）", en: "two-way (imagined)" },
    },
  },
  loss: {
    label: { zh: "网络丢掉", en: "The network loses" },
    options: {
      none: { zh: "什么也不丢", en: "nothing" },
      syn: { zh: "客户端的 SYN", en: "the client’s SYN" },
      "syn-ack": { zh: "SYN,ACK", en: "the SYN,ACK" },
      ack: { zh: "客户端的 ACK", en: "the client’s ACK" },
    },
  },
  lossCount: {
    label: { zh: "连续丢几次", en: "How often in a row" },
    help: { zh: "次数多于重发次数，发送方就会放弃。", en: "More often than the sender repeats it, and the sender gives up." },
  },
  stack: {
    label: { zh: "按谁的规矩", en: "Whose rules" },
    help: {
      zh: "等多久重发，何时放弃；服务端收到重复的 SYN 时，RFC 的字面要求只回 ACK，Linux 重发 SYN,ACK。",
      en: "How long to wait and when to give up. To a repeated SYN a server answers ACK by the RFC’s letter; Linux repeats its SYN,ACK.",
    },
    options: {
      rfc: { zh: "RFC 9293、RFC 6298", en: "RFC 9293, RFC 6298" },
      linux: { zh: "Linux 6.5 及以后", en: "Linux 6.5 and later" },
      "linux-before-6.5": { zh: "Linux 6.5 以前", en: "Linux before 6.5" },
    },
  },
  rttMs: { label: { zh: "往返时间", en: "Round-trip time" }, unit: "ms" },
  dataOctets: {
    label: { zh: "客户端随后发送的数据", en: "Data the client then sends" },
    unit: "B",
    help: { zh: "0 表示连上以后什么也不发。", en: "0: it connects and says nothing." },
  },
  sendAfterMs: { label: { zh: "连上之后多久发送", en: "Sends so long after connecting" }, unit: "ms" },
  clientIsn: {
    label: { zh: "客户端的起点", en: "The client’s starting number" },
    help: { zh: "ISN，也就是它的 SYN 里的 seq。", en: "Its ISN: the seq of its SYN." },
  },
  serverIsn: {
    label: { zh: "服务端的起点", en: "The server’s starting number" },
    help: { zh: "ISN，也就是它的 SYN,ACK 里的 seq。", en: "Its ISN: the seq of its SYN,ACK." },
  },
  acceptAfterMs: {
    label: { zh: "程序何时调用 accept()", en: "When the program calls accept()" },
    unit: "ms",
    help: { zh: "只在队列已满时起作用。", en: "Matters only where the queue is full." },
  },
};

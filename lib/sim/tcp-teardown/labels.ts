import type { ParameterLabel } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  clientEnds: {
    label: { zh: "客户端怎样结束", en: "How the client ends" },
    help: {
      zh: "shutdown() 只关发送方向，close() 两个方向都放弃，中止则不告而别。",
      en: "shutdown() ends its sending only, close() gives up both directions, an abort leaves without goodbye.",
    },
    options: {
      shutdown: { zh: "shutdown()：不再发，还要读", en: "shutdown(): sends no more, still reads" },
      close: { zh: "close()：不发也不读", en: "close(): neither sends nor reads" },
      abort: { zh: "中止（SO_LINGER 0）", en: "aborts (SO_LINGER 0)" },
    },
  },
  unreadOctets: {
    label: { zh: "客户端收下而没有读的数据", en: "Data the client has received but not read" },
    unit: "B",
    help: { zh: "不为 0 时，close() 发 RST 而不是 FIN。", en: "Above 0, close() sends a RST in place of a FIN." },
  },
  serverEnds: {
    label: { zh: "服务端程序何时关闭", en: "When the server’s program closes" },
    options: {
      "when-told": { zh: "读到对方说完以后", en: "after it has read to the end" },
      "by-itself": { zh: "自己决定，不等对方", en: "of its own accord" },
      never: { zh: "从不（程序有漏洞）", en: "never (a bug)" },
    },
  },
  serverWaitsMs: {
    label: { zh: "过多久才关闭", en: "And how long it waits before that" },
    unit: "ms",
    help: {
      zh: "从读到末尾算起；“自己决定”则从开头算起。0 表示立刻，ACK 和 FIN 合为一个。",
      en: "From the moment it has read to the end; of its own accord, from the start. 0: at once, ACK and FIN in one segment.",
    },
  },
  serverOctets: {
    label: { zh: "服务端还要发的数据", en: "Data the server has still to send" },
    unit: "B",
    help: { zh: "等待过半时发出。", en: "Sent half-way through that wait." },
  },
  loss: {
    label: { zh: "网络丢掉", en: "The network loses" },
    options: {
      none: { zh: "什么也不丢", en: "nothing" },
      "client-fin": { zh: "客户端的 FIN", en: "the client’s FIN" },
      "first-ack": { zh: "服务端的 ACK", en: "the server’s ACK" },
      "server-fin": { zh: "服务端的 FIN", en: "the server’s FIN" },
      "last-ack": { zh: "客户端最后的 ACK", en: "the client’s last ACK" },
    },
  },
  lossCount: {
    label: { zh: "连续丢几次", en: "How often in a row" },
    help: { zh: "次数够多，发送方就会放弃。", en: "Often enough, and the sender gives up." },
  },
  timeWait: {
    label: { zh: "TIME-WAIT", en: "TIME-WAIT" },
    help: {
      zh: "跳过它是假想：看看少了它会怎样。",
      en: "To skip it is a thought experiment: see what goes wrong without it.",
    },
    options: { kept: { zh: "照规矩等", en: "waited out" }, skipped: { zh: "跳过（假想）", en: "skipped (imagined)" } },
  },
  stack: {
    label: { zh: "按谁的规矩", en: "Whose rules" },
    help: {
      zh: "RFC：2 MSL 是 240 s，FIN-WAIT-2 没有期限。Linux：2 MSL 是 60 s；close() 之后 FIN-WAIT-2 也只等 60 s。",
      en: "RFC: 2 MSL are 240 s, and FIN-WAIT-2 has no limit. Linux: 2 MSL are 60 s, and after close() FIN-WAIT-2 lasts 60 s at most.",
    },
    options: { rfc: { zh: "RFC 9293", en: "RFC 9293" }, linux: { zh: "Linux", en: "Linux" } },
  },
  connections: {
    label: { zh: "几条连接", en: "Connections" },
    help: { zh: "一条接一条地结束。", en: "Ended one after the other." },
  },
  rttMs: { label: { zh: "往返时间", en: "Round-trip time" }, unit: "ms" },
  clientNext: { label: { zh: "客户端的下一个编号", en: "The client’s next number" } },
  serverNext: { label: { zh: "服务端的下一个编号", en: "The server’s next number" } },
};

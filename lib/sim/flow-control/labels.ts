import type { ParameterLabel } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  amountOctets: { label: { zh: "要发的数据（字节）", en: "Data to send (bytes)" } },
  bufferOctets: { label: { zh: "接收缓冲区（字节）", en: "Receive buffer (bytes)" } },
  readFromMs: { label: { zh: "程序从何时开始读", en: "The program begins to read at" }, unit: "ms" },
  readOctets: { label: { zh: "每次最多读（字节）", en: "It reads at most, at a time (bytes)" } },
  readEveryMs: { label: { zh: "隔多久读一次", en: "It reads every" }, unit: "ms" },
  receiverAvoidance: {
    label: { zh: "接收方攒够了才挪右沿", en: "The receiver moves its right edge by worthwhile amounts only" },
    help: {
      zh: "一个满长的报文段，或缓冲区的一半，取较小的（RFC 9293 §3.8.6.2.2）。",
      en: "A full segment or half of the buffer, whichever is less (RFC 9293 §3.8.6.2.2).",
    },
  },
  senderAvoidance: {
    label: { zh: "发送方不发碎屑", en: "The sender sends no crumbs" },
    help: {
      zh: "等到能发一个满长的报文段、见过的最大窗口的一半，或手里的全部（RFC 9293 §3.8.6.2.1）。",
      en: "It waits for a full segment, half of the largest window seen, or all that it has (RFC 9293 §3.8.6.2.1).",
    },
  },
  probes: {
    label: { zh: "零窗口探测", en: "Zero-window probes" },
    help: { zh: "关掉是违反标准的：看看会怎样。", en: "To be without them breaks the standard: see what happens." },
  },
  lostUpdates: {
    label: { zh: "丢掉前几个窗口更新", en: "Window updates lost, the first" },
    help: { zh: "程序读走数据时发的那种 ACK。", en: "The ACKs that are sent because the program has read." },
  },
  initialCwndSegments: {
    label: { zh: "初始 cwnd（报文段）", en: "Initial cwnd (segments)" },
    help: {
      zh: "每个新确认让它增长，最多一个报文段（慢启动）。",
      en: "Each new acknowledgment opens it by up to a segment (slow start).",
    },
  },
  delayMs: { label: { zh: "单程时延", en: "One-way delay" }, unit: "ms" },
  segmentMs: { label: { zh: "发一个报文段的时间", en: "Time to send a segment" }, unit: "ms" },
  rtoMs: { label: { zh: "RTO", en: "RTO" }, unit: "ms" },
};

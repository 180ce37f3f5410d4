import type { Scenario } from "@/lib/sim/engine";
import { AGAIN, FAST, GAP, OUT_OF_ORDER, remarks, WINDOW_FULL } from "@/lib/sim/tcp/expert";
import type { Parameters } from "./parameters";
import { LINE } from "./scenarios-arq";

const TCP: Parameters = { ...LINE, protocol: "tcp", frames: 10, window: 6, timeoutMs: 300, lateMs: 25 };

/** TCP is neither: cumulative ACKs, but the receiver keeps what lies beyond a gap. */
export const tcpScenarios = {
  "tcp-one-loss": {
    title: { zh: "TCP 丢一段", en: "TCP loses one segment" },
    summary: {
      zh: "第三个重复 ACK 触发重发，只发一段；一补上，确认号就跳过留着的全部。",
      en: "The third duplicate ACK sends one segment again; once it fills the gap, the ACK jumps over all that was kept.",
    },
    parameters: { ...TCP, losses: "1" },
    expert: { sender: remarks(5, WINDOW_FULL, FAST, AGAIN), receiver: remarks(5, GAP, WINDOW_FULL, OUT_OF_ORDER) },
  },
  "tcp-two-losses": {
    title: { zh: "TCP 丢两段，没有 SACK", en: "TCP loses two, without SACK" },
    summary: {
      zh: "累积确认一次只说得出一个缺口：第二个要等第一个补上，多花一个往返。",
      en: "A cumulative ACK names one gap at a time: the second shows when the first is filled, a round trip later.",
    },
    parameters: { ...TCP, losses: "1, 3" },
    expert: { sender: remarks(4, WINDOW_FULL, FAST, AGAIN), receiver: remarks(4, GAP, WINDOW_FULL, AGAIN) },
  },
  "tcp-sack-two-losses": {
    title: { zh: "TCP 丢两段，有 SACK", en: "TCP loses two, with SACK" },
    summary: {
      zh: "ACK 里写明哪几块已经到了，两个缺口一起补。",
      en: "The ACKs say which blocks have arrived, and both gaps are filled together.",
    },
    parameters: { ...TCP, protocol: "tcp-sack", losses: "1, 3" },
    expert: { sender: remarks(4, WINDOW_FULL, FAST, AGAIN), receiver: remarks(4, GAP, WINDOW_FULL, AGAIN) },
  },
  "tcp-reordering": {
    title: { zh: "TCP：只是乱序", en: "TCP: merely out of order" },
    summary: {
      zh: "一段被后面两段超过，引来两个重复 ACK，什么也没重发。门槛是三，就为了这个。",
      en: "A segment is overtaken by two others: two duplicate ACKs, and nothing is sent again. That is why the threshold is three.",
    },
    parameters: { ...TCP, late: "1" },
    // What overtakes looks like a gap to it, and what comes late like a repetition.
    expert: { sender: remarks(2, WINDOW_FULL), receiver: remarks(2, GAP, FAST, AGAIN) },
  },
  "tcp-tail-loss": {
    title: { zh: "TCP 丢了最后一段", en: "TCP loses the last segment" },
    summary: {
      zh: "后面没有东西引出重复 ACK，只能等定时器。",
      en: "Nothing behind it draws duplicate ACKs, so the timer has to find out.",
    },
    parameters: { ...TCP, losses: "9" },
    expert: { sender: remarks(0, AGAIN), receiver: remarks(0) },
  },
} satisfies Record<string, Scenario<Parameters>>;

import type { Scenario } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";
import { LINE } from "./scenarios-arq";

const FOUR_NUMBERS: Parameters = { ...LINE, numbers: 4 };

/** How few numbers are enough, and what happens with fewer. */
export const numberScenarios = {
  "selective-repeat-window-3": {
    title: { zh: "选择重传：编号 4 个，窗口 3", en: "Selective Repeat: 4 numbers, window 3" },
    summary: {
      zh: "前三个 ACK 全丢了。接收方的窗口已是 3、0、1，重发的旧帧 0 正好混进去。",
      en: "The first three ACKs are lost. The receiver’s window is already 3, 0, 1, and the old frame 0 slips in.",
    },
    parameters: { ...FOUR_NUMBERS, protocol: "selective-repeat", window: 3, ackLosses: "0, 1, 2" },
  },
  "selective-repeat-window-2": {
    title: { zh: "选择重传：编号 4 个，窗口 2", en: "Selective Repeat: 4 numbers, window 2" },
    summary: {
      zh: "窗口不超过一半。接收方等的是 2、3，旧的 0、1 一看就是副本，再确认一次就好。",
      en: "No more than half. The receiver waits for 2 and 3, so the old 0 and 1 are plainly copies and only confirmed again.",
    },
    parameters: { ...FOUR_NUMBERS, protocol: "selective-repeat", window: 2, ackLosses: "0, 1" },
  },
  "go-back-n-window-4": {
    title: { zh: "Go-Back-N：编号 4 个，窗口 4", en: "Go-Back-N: 4 numbers, window 4" },
    summary: {
      zh: "四个 ACK 全丢了。接收方已在等下一圈的 0，旧的四帧又被收了一遍。",
      en: "All four ACKs are lost. The receiver already waits for the 0 of the next lap and takes the four old frames once more.",
    },
    parameters: { ...FOUR_NUMBERS, window: 4, ackLosses: "0, 1, 2, 3" },
  },
  "go-back-n-window-3": {
    title: { zh: "Go-Back-N：编号 4 个，窗口 3", en: "Go-Back-N: 4 numbers, window 3" },
    summary: {
      zh: "窗口空出一个编号。接收方等的是 3，旧的 0、1、2 都不是，全部丢弃。",
      en: "One number is left out of the window. The receiver waits for 3, and the old 0, 1 and 2 are not it.",
    },
    parameters: { ...FOUR_NUMBERS, window: 3, ackLosses: "0, 1, 2" },
  },
  "no-numbers": {
    title: { zh: "停止等待，没有编号", en: "Stop-and-wait without numbers" },
    summary: {
      zh: "只有一个编号等于没有编号：ACK 丢了，重发的 B 就成了新的一帧。两个编号，也就是一位，就够了。",
      en: "A single number is none: when an ACK is lost, the repeated B counts as a new frame. Two numbers, one bit, are enough.",
    },
    parameters: { ...LINE, protocol: "stop-and-wait", window: 1, numbers: 1, frames: 4, ackLosses: "1" },
  },
  "late-copy": {
    title: { zh: "迟到一整圈的旧帧", en: "A copy that is late by a lap" },
    summary: {
      zh: "窗口合乎规矩，可帧 0 的第一份在路上耽搁了一整圈，正好被当成 E。那条规矩以线路保持次序为前提。",
      en: "The window keeps the rule, but the first copy of frame 0 is held up for a lap and passes for E. The rule takes a line that keeps the order.",
    },
    parameters: { ...FOUR_NUMBERS, window: 2, frames: 8, late: "0", lateMs: 180 },
  },
} satisfies Record<string, Scenario<Parameters>>;

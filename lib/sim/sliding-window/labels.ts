import type { ParameterLabel } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

const PLAN = {
  zh: "帧从 0 数起。“2” 是帧 2 的第一次，“2:3” 是它的前三次，逗号分隔。",
  en: "Frames count from 0. “2” means the first time for frame 2, “2:3” its first three; commas between.",
};

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  protocol: {
    label: { zh: "协议", en: "Protocol" },
    options: {
      "stop-and-wait": { zh: "停止等待", en: "stop-and-wait" },
      "go-back-n": { zh: "Go-Back-N（回退 N 帧）", en: "Go-Back-N" },
      "selective-repeat": { zh: "选择重传", en: "Selective Repeat" },
      tcp: { zh: "TCP，只有累积确认", en: "TCP, cumulative ACK only" },
      "tcp-sack": { zh: "TCP，带 SACK", en: "TCP with SACK" },
    },
  },
  frames: { label: { zh: "要传的帧数", en: "Frames to transfer" } },
  window: {
    label: { zh: "窗口（帧）", en: "Window (frames)" },
    help: { zh: "停止等待的窗口总是 1。", en: "Stop-and-wait always has a window of 1." },
  },
  numbers: {
    label: { zh: "编号的个数 M", en: "Numbers in all, M" },
    help: {
      zh: "编号从 0 到 M − 1，用完再从 0 开始。TCP 给字节编号，有 2^32 个，这一项对它无效。",
      en: "Numbers run from 0 to M − 1 and start over. TCP numbers bytes, 2^32 of them, and ignores this.",
    },
  },
  frameMs: { label: { zh: "发一帧的时间", en: "Time to send a frame" }, unit: "ms" },
  delayMs: { label: { zh: "单程传播时延", en: "One-way delay" }, unit: "ms" },
  timeoutMs: {
    label: { zh: "重传定时器", en: "Retransmission timer" },
    unit: "ms",
    help: { zh: "至少是一帧的时间加一个往返。", en: "At least the time of a frame and a round trip." },
  },
  losses: { label: { zh: "丢失的帧", en: "Frames lost" }, help: PLAN },
  ackLosses: {
    label: { zh: "丢失的 ACK", en: "ACKs lost" },
    help: {
      zh: "按引出它的帧来数：“0:2” 是帧 0 引出的前两个 ACK。",
      en: "Counted by the frame that draws them: “0:2” is the first two ACKs drawn by frame 0.",
    },
  },
  late: { label: { zh: "迟到的帧", en: "Frames held up" }, help: PLAN },
  lateMs: { label: { zh: "迟到多久", en: "Held up for" }, unit: "ms" },
  lossPercent: { label: { zh: "随机丢帧", en: "Random loss of frames" }, unit: "%" },
};

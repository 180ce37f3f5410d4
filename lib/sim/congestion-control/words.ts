import type { Text } from "@/lib/text";
import type { Algorithm } from "./parameters";
import type { LossCause } from "./path";
import type { Phase } from "./sender";

/** Names are the same in both languages. */
export const ALGORITHM_NAMES: Record<Algorithm, string> = { tahoe: "Tahoe", reno: "Reno", newreno: "NewReno", cubic: "CUBIC" };

export const PHASE_NAMES: Record<Phase, Text> = {
  "slow-start": { zh: "慢启动", en: "slow start" },
  "slow-start-after-timeout": { zh: "超时后的慢启动", en: "slow start after a timeout" },
  "congestion-avoidance": { zh: "拥塞避免", en: "congestion avoidance" },
  "fast-recovery": { zh: "快速恢复", en: "fast recovery" },
};

export const CAUSE_NAMES: Record<LossCause, Text> = {
  position: { zh: "情景里设定丢它", en: "the scenario names it" },
  rate: { zh: "随机丢包", en: "by chance" },
  learner: { zh: "是你丢的", en: "you did that" },
  overflow: { zh: "队列已满", en: "the queue is full" },
};

/** "#4, #9 to #12": rising neighbours are drawn together. */
export function segmentList(segments: number[]): Text {
  const runs: [first: number, last: number][] = [];
  for (const segment of segments) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === segment) run[1] = segment;
    else runs.push([segment, segment]);
  }
  const written = (to: string, and: string) =>
    runs.map(([first, last]) => (first === last ? `#${first}` : `#${first}${last === first + 1 ? and : to}#${last}`));
  return { zh: written(" 至 ", "、").join("、"), en: written(" to ", ", ").join(", ") };
}

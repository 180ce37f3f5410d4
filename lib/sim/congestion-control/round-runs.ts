import type { Text } from "@/lib/text";
import type { RoundRun } from "./rounds";

/** Runs of the textbook model that a lesson may show as a figure. */
export const ROUND_RUNS = {
  reno: {
    title: { zh: "Reno：先三个重复 ACK，后超时", en: "Reno: three duplicate ACKs, then a timeout" },
    run: {
      algorithm: "reno",
      initialWindow: 1,
      initialSsthresh: 16,
      losses: [
        { round: 13, by: "three-duplicates" },
        { round: 18, by: "timeout" },
      ],
      rounds: 25,
    },
  },
  classic: {
    title: {
      zh: "教科书的经典图：先超时，后三个重复 ACK",
      en: "The classic textbook figure: a timeout, then three duplicate ACKs",
    },
    run: {
      algorithm: "reno",
      initialWindow: 1,
      initialSsthresh: 16,
      losses: [
        { round: 13, by: "timeout" },
        { round: 22, by: "three-duplicates" },
      ],
      rounds: 26,
    },
  },
  tahoe: {
    title: { zh: "Tahoe：三个重复 ACK 也退回 1", en: "Tahoe: three duplicate ACKs send it back to 1 as well" },
    run: {
      algorithm: "tahoe",
      initialWindow: 1,
      initialSsthresh: 16,
      losses: [{ round: 13, by: "three-duplicates" }],
      rounds: 22,
    },
  },
  modern: {
    title: { zh: "今天的起步：初始窗口 10，ssthresh 未设", en: "A start of today: initial window 10, ssthresh not set" },
    run: {
      algorithm: "reno",
      initialWindow: 10,
      initialSsthresh: null,
      losses: [{ round: 5, by: "three-duplicates" }],
      rounds: 9,
    },
  },
} satisfies Record<string, { title: Text; run: RoundRun }>;

export type RoundRunName = keyof typeof ROUND_RUNS;

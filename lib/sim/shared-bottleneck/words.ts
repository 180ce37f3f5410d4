import type { Text } from "@/lib/text";
import type { BbrMode } from "./bbr";
import type { Algorithm } from "./parameters";
import type { Flow } from "./state";

/** Names are the same in both languages. */
export const ALGORITHM_NAMES: Record<Algorithm, string> = { reno: "Reno", cubic: "CUBIC", bbr: "BBR" };

/** Wherever a learner chooses or compares, BBR says what it is here. */
export const ALGORITHM_LABELS: Record<Algorithm, Text> = {
  reno: { zh: "Reno", en: "Reno" },
  cubic: { zh: "CUBIC", en: "CUBIC" },
  bbr: { zh: "BBR（梗概）", en: "BBR (in outline)" },
};

/** The states of the draft. */
export const MODE_NAMES: Record<BbrMode, string> = {
  startup: "Startup",
  drain: "Drain",
  down: "ProbeBW: DOWN",
  cruise: "ProbeBW: CRUISE",
  refill: "ProbeBW: REFILL",
  up: "ProbeBW: UP",
  "probe-rtt": "ProbeRTT",
};

const LETTERS = ["A", "B", "C", "D"] as const;

export function letterOf(at: number): string {
  return LETTERS[at] ?? String(at + 1);
}

export function nameOf(flows: Flow[], at: number): Text {
  const name = ALGORITHM_NAMES[flows[at]?.algorithm ?? "reno"];
  return { zh: `${letterOf(at)}（${name}）`, en: `${letterOf(at)} (${name})` };
}

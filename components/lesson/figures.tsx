import type { ReactNode } from "react";
import { RoundGraph } from "@/components/sim/congestion-control/round-graph";
import type { FigureName } from "@/lib/content/figures";
import { ROUND_RUNS, type RoundRunName } from "@/lib/sim/congestion-control/round-runs";
import type { Locale } from "@/lib/text";

/** The drawings of lessons, by the name a lesson uses. */
const DRAWINGS: Record<FigureName, (locale: Locale) => ReactNode> = {
  "cwnd-rounds": roundGraph("reno"),
  "cwnd-rounds-classic": roundGraph("classic"),
  "cwnd-rounds-tahoe": roundGraph("tahoe"),
  "cwnd-rounds-modern": roundGraph("modern"),
};

function roundGraph(name: RoundRunName) {
  const { run, title } = ROUND_RUNS[name];
  return function drawRounds(locale: Locale) {
    return <RoundGraph run={run} title={title[locale]} locale={locale} />;
  };
}

export function Figure({ name, locale }: { name: string; locale: Locale }) {
  // The compiler lets no other name pass.
  return <div className="lesson-figure">{DRAWINGS[name as FigureName](locale)}</div>;
}

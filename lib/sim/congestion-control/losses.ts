/** The first `count` transmissions of `segment` are lost. */
export type PlannedLoss = { segment: number; count: number };

/** "7, 9:2": the first transmission of segment 7, the first two of segment 9. Spaces are free. */
export const LOSSES_PATTERN = /^\s*(?:\d{1,4}(?::\d)?(?:\s*,\s*\d{1,4}(?::\d)?)*)?\s*$/;

/** Reads a list that matches `LOSSES_PATTERN`. A segment named twice loses the sum. */
export function parseLosses(text: string): PlannedLoss[] {
  const losses: PlannedLoss[] = [];
  for (const entry of text.split(",")) {
    const [segment, count] = entry.split(":");
    if (segment === undefined || segment.trim() === "") continue;
    losses.push({ segment: Number(segment), count: count === undefined ? 1 : Number(count) });
  }
  return losses;
}

/** Whether this transmission of `segment` is planned to be lost, and what remains of the plan. */
export function takeLoss(planned: PlannedLoss[], segment: number): [lost: boolean, remaining: PlannedLoss[]] {
  const at = planned.findIndex((loss) => loss.segment === segment && loss.count > 0);
  if (at === -1) return [false, planned];
  return [
    true,
    planned.map((loss, i) => (i === at ? { segment, count: loss.count - 1 } : loss)).filter((loss) => loss.count > 0),
  ];
}

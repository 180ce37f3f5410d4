/** The first `copies` transmissions of `frame` meet with something: they are lost, say. */
export type Planned = { frame: number; copies: number };

/** "2, 5:2": the first transmission of frame 2, the first two of frame 5. Spaces are free. */
export const PLAN_PATTERN = /^\s*(?:\d{1,3}(?::\d)?(?:\s*,\s*\d{1,3}(?::\d)?)*)?\s*$/;

/** Reads a list that matches `PLAN_PATTERN`. */
export function parsePlan(text: string): Planned[] {
  return text.split(",").flatMap((entry) => {
    const [frame = "", copies = "1"] = entry.split(":");
    return frame.trim() === "" ? [] : [{ frame: Number(frame), copies: Number(copies) }];
  });
}

/** What remains of the plan once a transmission of `frame` has met with it; the same plan where none is planned. */
export function takePlanned(plan: readonly Planned[], frame: number): readonly Planned[] {
  if (plan.length === 0 || !plan.some((planned) => planned.frame === frame && planned.copies > 0)) return plan;
  let isTaken = false;
  return plan.map((planned) => {
    if (isTaken || planned.frame !== frame || planned.copies === 0) return planned;
    isTaken = true;
    return { frame, copies: planned.copies - 1 };
  });
}

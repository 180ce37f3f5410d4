import { rounded } from "./stats";

/** One measured value, as a part of the bench reports it. */
export type Figure = {
  /** part.what, e.g. "reviews.single": stable, so that runs can be compared line by line. */
  name: string;
  value: number;
  unit: string;
  /** What it is set against. `ratio` where it was taken round by round; else value / against.value. */
  against?: { name: string; value: number; ratio?: number };
  /** Of design.md §6. Where there are several, one of them is enough. */
  targets?: readonly Target[];
  /** What a reader has to know to read it: how many, which, by what means. */
  note?: string;
};

export type Target = { of: "value" | "ratio"; bound: "at least" | "at most"; limit: number };

export type Report = (figure: Figure) => void;

/** The line of a figure on standard output. `met` is for the reader; nothing fails where it is false. */
export function figureLine({ name, value, unit, against, targets = [], note }: Figure): string {
  const ratio = against && (against.ratio ?? value / against.value);
  const met = targets.length === 0 ? undefined : targets.some((target) => isMet(target, value, ratio));
  return JSON.stringify({
    name,
    value: rounded(value),
    unit,
    against: against?.name,
    reference: against && rounded(against.value),
    ratio: ratio === undefined ? undefined : rounded(ratio),
    target: targets.length === 0 ? undefined : targets.map(targetText).join(" or "),
    met,
    note,
  });
}

function isMet({ of, bound, limit }: Target, value: number, ratio: number | undefined): boolean {
  const judged = of === "value" ? value : ratio;
  if (judged === undefined) throw new Error("A target of a ratio needs something to be set against.");
  return bound === "at least" ? judged >= limit : judged <= limit;
}

function targetText({ of, bound, limit }: Target): string {
  return `${of} ${bound} ${limit}`;
}

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type ProcessFrame, run, type ScenarioName } from "@/lib/sim/processes-threads/fixtures";
import { processesThreadsEntry } from "@/lib/sim/processes-threads/scenarios";
import { LOCALES, type Locale } from "@/lib/text";
import { View } from "../processes-threads-view";
import { layoutOf } from "./layout";
import { cellsOf } from "./memory";

const NAMES = Object.keys(processesThreadsEntry.scenarios) as ScenarioName[];
const FRAMES = Object.fromEntries(NAMES.map((name) => [name, run(name)])) as Record<ScenarioName, ProcessFrame[]>;

function draw(name: ScenarioName, index: number, locale: Locale = "en"): string {
  const { parameters } = processesThreadsEntry.scenarios[name];
  return renderToStaticMarkup(<View frames={FRAMES[name]} index={index} parameters={parameters} locale={locale} />);
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ");
}

/** The pages of one row: "2 100,101" is page 3 under both. */
function row(name: ScenarioName, index: number, key: string): string[] {
  const frames = FRAMES[name];
  const { slots, rows } = layoutOf(frames);
  const found = rows.find((one) => one.key === key);
  const state = frames[index]?.state;
  if (found === undefined || state === undefined) throw new Error("No such row or frame.");
  return cellsOf(
    state,
    frames[index - 1]?.state,
    found,
    slots.map(({ pid }) => pid),
  ).map(({ frame, pids, mark }) => `${frame} ${pids.join(",")}${mark ? ` ${mark}` : ""}`);
}

describe("the view of processes and threads", () => {
  it.each(NAMES)("draws every frame of %s in both languages", (name) => {
    for (const { index } of FRAMES[name])
      for (const locale of LOCALES) expect(draw(name, index, locale)).not.toMatch(/style=|undefined|NaN|null(?!;)/i);
  });

  it("draws a shared page once, under both, and two pages once one of them has been copied", () => {
    expect(row("copy-on-write", 1, "data 0")).toEqual(["2 100 written"]);
    expect(row("copy-on-write", 2, "data 0")).toEqual(["2 100,101"]);
    expect(row("copy-on-write", 3, "data 0")).toEqual(["2 100", "7 101 copied"]);
    expect(row("exec", 3, "data 0")).toEqual(["2 100", "8 101 fresh"]);
    expect(row("exec", 3, "heap 0")).toEqual(["3 100"]);
  });

  it("does not name a process before there is one", () => {
    expect(textOf(draw("copy-on-write", 1))).toContain("not there yet");
    expect(textOf(draw("copy-on-write", 1))).not.toContain("PID 101");
    expect(textOf(draw("copy-on-write", 2))).toContain("PID 101");
  });

  it("keeps the zombie in the list, without threads and pages", () => {
    const text = textOf(draw("zombie", 3));
    expect(text).toContain("PID 101 app parent 100 zombie");
    expect(row("zombie", 3, "data 0")).toEqual(["2 100"]);
  });

  it("shows the register of each thread beside its next line", () => {
    expect(textOf(draw("race", 8))).toContain("n = r; r = 1");
  });

  it("shows in whose hands the mutex is, in the child as well", () => {
    expect(textOf(draw("fork-threads", 8))).toMatch(/m: 0 .*m: 101/);
  });

  it("has as many rows in every frame", () => {
    for (const name of ["exec", "orphan", "fork-threads"] as const) {
      const heights = FRAMES[name].map(({ index }) => draw(name, index).match(/<(?:tr|li|p)\b/g)?.length);
      expect(new Set(heights).size).toBe(1);
    }
  });
});

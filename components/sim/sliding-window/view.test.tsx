import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { run, type WindowFrame } from "@/lib/sim/sliding-window/fixtures";
import { slidingWindowEntry } from "@/lib/sim/sliding-window/scenarios";
import { LOCALES } from "@/lib/text";
import { View } from "../sliding-window-view";
import { legible } from "./marks";
import { timelineOf } from "./timeline";

const scenarios = Object.entries(slidingWindowEntry.scenarios);

function render(frames: WindowFrame[], index: number, locale: "zh" | "en" = "en"): string {
  const first = frames[0];
  if (first === undefined) throw new Error("A run has at least one frame.");
  return renderToStaticMarkup(<View frames={frames} index={index} parameters={first.state.parameters} locale={locale} />);
}

describe("The view of a sliding window", () => {
  test.each(scenarios)("draws every frame of %s in both languages, with no number gone wrong", (_, scenario) => {
    const frames = run(scenario.parameters, [], "seed" in scenario ? scenario.seed : 1);
    // Of a long run a sample; whole, it would take as long as all others together.
    const shown = frames.filter(({ index }) => frames.length < 100 || index % 17 === 0);
    for (const locale of LOCALES) {
      for (const { index } of shown)
        expect(render(frames, index, locale)).not.toMatch(/NaN|undefined|Infinity|null|#[0-9a-f]{3,6}\b/);
    }
  });

  test("draws nothing that has not happened", () => {
    const frames = run({ losses: "2" });
    const lost = frames.findIndex(({ event }) => event?.type === "lose");
    expect(render(frames, lost - 1)).not.toContain("M-6 -6");
    expect(render(frames, lost)).toContain("M-6 -6");
    const timeout = frames.findIndex(({ event }) => event?.type === "timeout");
    expect(render(frames, timeout - 1)).not.toContain(">timeout<");
    expect(render(frames, timeout)).toContain(">timeout<");
  });

  test("shows both windows in words, and what the program got beside what it should have", () => {
    const frames = run(slidingWindowEntry.scenarios["selective-repeat-window-3"].parameters);
    const windows = (index: number) =>
      [...render(frames, index).matchAll(/window <span[^>]*>([^<]*)</g)].map((found) => found[1]);
    expect(windows(7)).toEqual(["0, 1, 2", "3, 0, 1"]);
    expect(render(frames, frames.length - 1)).toContain("≠ ABCDEF");
    expect(render(frames, 7)).toContain("a window of 3 needs 6 numbers, there are 4");
  });

  test("lets time run down, and cuts a long silence short", () => {
    const { yAt, height } = timelineOf(run({ timeoutMs: 2000, losses: "5" }));
    expect(yAt(100)).toBeGreaterThan(yAt(50));
    expect(height).toBeLessThan(500);
  });

  test("leaves out a label that would stand in another’s line", () => {
    expect(legible([{ y: 0 }, { y: 10 }, { y: 20 }])).toEqual([{ y: 0 }, { y: 20 }]);
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type FlowFrame, run, type ScenarioName } from "@/lib/sim/flow-control/fixtures";
import { flowControlEntry } from "@/lib/sim/flow-control/scenarios";
import { LOCALES } from "@/lib/text";
import { View } from "../flow-control-view";

const names = Object.keys(flowControlEntry.scenarios) as ScenarioName[];

function render(frames: FlowFrame[], index: number, locale: "zh" | "en" = "en"): string {
  const first = frames[0];
  if (first === undefined) throw new Error("A run has at least one frame.");
  return renderToStaticMarkup(<View frames={frames} index={index} parameters={first.state.parameters} locale={locale} />);
}

describe("The view of flow control", () => {
  test.each(names)("draws every frame of %s in both languages, with no number gone wrong", (name) => {
    const frames = run(name);
    for (const locale of LOCALES) {
      for (const { index } of frames) expect(render(frames, index, locale)).not.toMatch(/NaN|undefined|Infinity|null|width="-/);
    }
  });

  test("draws nothing that has not happened", () => {
    const frames = run("zero-window");
    const probe = frames.findIndex(({ state }) => state.effect.sent?.segment.kind === "probe");
    expect(render(frames, probe - 1)).not.toContain(">probe<");
    expect(render(frames, probe)).toContain(">probe<");
    expect(render(frames, 4)).not.toContain("win=3000");
    expect(render(frames, 5)).toContain("win=3000");
  });

  test("says which limit counts, and that nobody will ever speak again", () => {
    expect(render(run("two-limits"), 1)).toContain("min(cwnd 1000, rwnd 4000) = 1000");
    const stuck = run("no-probes");
    expect(render(stuck, stuck.length - 1)).toContain("a deadlock");
    expect(render(stuck, stuck.length - 1, "zh")).toContain("僵住了");
  });
});

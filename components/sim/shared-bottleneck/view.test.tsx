import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Frame } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { sharedBottleneckRunner } from "@/lib/sim/shared-bottleneck/runner";
import { sharedBottleneckEntry } from "@/lib/sim/shared-bottleneck/scenarios";
import type { Event, Input, State } from "@/lib/sim/shared-bottleneck/state";
import { play } from "@/lib/sim/trace";
import { LOCALES, type Locale } from "@/lib/text";
import { View } from "../shared-bottleneck-view";
import { spread } from "./picture";

type ScenarioName = keyof typeof sharedBottleneckEntry.scenarios;

const TRACES = new Map<ScenarioName, Frame<State, Event | Input>[]>();

function framesOf(name: ScenarioName): Frame<State, Event | Input>[] {
  // The runner made these frames from its own states and events.
  const frames =
    TRACES.get(name) ??
    (play(sharedBottleneckRunner, runOf(sharedBottleneckEntry.scenarios[name])).frames as Frame<State, Event | Input>[]);
  TRACES.set(name, frames);
  return frames;
}

function drawn(name: ScenarioName, index: number, locale: Locale = "en", ahead = true): string {
  const { parameters } = sharedBottleneckEntry.scenarios[name];
  return renderToStaticMarkup(
    <View frames={framesOf(name)} index={index} parameters={parameters} locale={locale} ahead={ahead} />,
  );
}

describe("shared bottleneck view", () => {
  it.each(Object.keys(sharedBottleneckEntry.scenarios) as ScenarioName[])(
    "draws %s from start to end, in both languages",
    (name) => {
      const last = framesOf(name).length - 1;
      for (const locale of LOCALES) {
        for (let index = 0; index <= last; index += Math.ceil(last / 12)) {
          expect(drawn(name, index, locale)).not.toMatch(/NaN|undefined|Infinity|null/);
        }
        expect(drawn(name, last, locale)).not.toMatch(/NaN|undefined|Infinity|null/);
      }
    },
  );

  it("names every flow, its algorithm and its part of the link, and computes Jain’s index", () => {
    const html = drawn("rtt-reno", 1300);
    for (const words of ["Reno", "40 + ", "200 + ", "Jain’s index 0."]) expect(html).toContain(words);
    expect(html).toMatch(/<b>A<\/b>.*<b>B<\/b>/s);
  });

  it("says wherever BBR is shown that it is an outline, and draws what it has in flight", () => {
    expect(drawn("bbr-alone", 100)).toContain("in outline");
    expect(drawn("bbr-alone", 100, "zh")).toContain("梗概");
    expect(drawn("bbr-alone", 100)).toContain("(BBR: in flight)");
    expect(drawn("newcomer", 100)).not.toContain("BBR");
  });

  it("keeps the same paths for all frames, and moves only the cut", () => {
    const paths = (index: number) => [...drawn("newcomer", index).matchAll(/ d="(M[^"]*)"/g)].map((match) => match[1]);
    expect(paths(400)).toEqual(paths(900));
    expect(drawn("newcomer", 400)).not.toBe(drawn("newcomer", 900));
  });

  it("cuts off what is to come while the learner predicts", () => {
    expect(drawn("newcomer", 400)).toContain('opacity="0.28"');
    expect(drawn("newcomer", 400, "en", false)).not.toContain('opacity="0.28"');
  });

  it("scales no text and colours by variables only", () => {
    const html = drawn("four-flows", 700);
    expect(html).not.toMatch(/(fill|stroke)="(?!var\(|none)/);
    for (const [box] of html.matchAll(/<svg[^>]*preserveAspectRatio="none".*?<\/svg>/gs)) expect(box).not.toContain("<text");
  });
});

describe("labels at the head of the curves", () => {
  it("stand at least a line apart, in the order of their curves, within the plot", () => {
    const placed = spread([80, 82, 81, 160], 14, 164);
    const sorted = [...placed].sort((a, b) => a - b);
    sorted.slice(1).forEach((y, i) => {
      expect(y - (sorted[i] ?? 0)).toBeGreaterThanOrEqual(14);
    });
    expect(placed[0]).toBeLessThan(placed[2] ?? 0);
    expect(placed[2]).toBeLessThan(placed[1] ?? 0);
    expect(Math.max(...placed)).toBeLessThanOrEqual(164);
    expect(spread([163, 164], 14, 164)).toEqual([150, 164]);
  });
});

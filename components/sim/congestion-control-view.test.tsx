import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { congestionControl } from "@/lib/sim/congestion-control/engine";
import { ROUND_RUNS } from "@/lib/sim/congestion-control/round-runs";
import { congestionControlEntry } from "@/lib/sim/congestion-control/scenarios";
import type { Event, Input, State } from "@/lib/sim/congestion-control/state";
import type { Frame } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import { LOCALES, type Locale } from "@/lib/text";
import { RoundGraph } from "./congestion-control/round-graph";
import { View } from "./congestion-control-view";

type ScenarioName = keyof typeof congestionControlEntry.scenarios;

const TRACES = new Map<ScenarioName, Frame[]>();

function drawn(name: ScenarioName, index: number, locale: Locale = "en", axis: "seconds" | "rounds" = "seconds"): string {
  const scenario = congestionControlEntry.scenarios[name];
  const frames = TRACES.get(name) ?? trace(congestionControl, runOf(scenario)).frames;
  TRACES.set(name, frames);
  return renderToStaticMarkup(
    // The engine made these frames from its own states and events.
    <View
      frames={frames as Frame<State, Event | Input>[]}
      index={Math.min(index, frames.length - 1)}
      parameters={{ ...scenario.parameters, axis }}
      locale={locale}
    />,
  );
}

describe("congestion control view", () => {
  it.each(Object.keys(congestionControlEntry.scenarios) as ScenarioName[])(
    "draws %s from start to end, in both languages and on both axes",
    (name) => {
      for (const locale of LOCALES) {
        for (const axis of ["seconds", "rounds"] as const) {
          const html = [0, 1, 30, Number.MAX_SAFE_INTEGER].map((index) => drawn(name, index, locale, axis)).join("");
          expect(html.match(/NaN|undefined|Infinity|null/)).toBeNull();
        }
      }
    },
  );

  it("says the numbers in text and names phase, loss and retransmission", () => {
    const html = drawn("one-loss-reno", 34);
    expect(html).toContain('fast recovery. <code class="wire">cwnd</code> is full');
    for (const word of ["slow start", "congestion avoidance", "fast recovery", "lost #25", "sent again #25", "cwnd 13"]) {
      expect(html).toContain(word);
    }
  });

  it("names both algorithms where two are overlaid, and draws them in different strokes", () => {
    const html = drawn("tahoe-vs-reno", 100);
    expect(html).toContain("Tahoe 6");
    expect(html).toContain("Reno 8");
    expect(html).toMatch(/stroke="var\(--hue\)" stroke-width="2.25"/);
    expect(html).toMatch(/stroke="var\(--ink\)" stroke-width="2" stroke-dasharray="7 3"/);
  });

  it("inks the curve up to the frame and keeps the rest faint: the same paths in every frame, cut elsewhere", () => {
    const paths = (index: number) =>
      [...drawn("one-loss-reno", index).matchAll(/ d="(M[^"]*)"[^>]*vector-effect/g)].map(([path]) => path);
    const hidden = (index: number) => Number(/clip-path:inset\(-8px calc\(([\d.]+)%/.exec(drawn("one-loss-reno", index))?.[1]);
    expect(paths(10)).toEqual(paths(60));
    expect(hidden(10)).toBeGreaterThan(hidden(60));
    expect(drawn("one-loss-reno", 10)).toContain('stroke-opacity="0.28"');
  });

  it("shows nothing of what is to come while the learner predicts", () => {
    const { parameters } = congestionControlEntry.scenarios["one-loss-reno"];
    const frames = trace(congestionControl, runOf(congestionControlEntry.scenarios["one-loss-reno"])).frames as Frame<
      State,
      Event | Input
    >[];
    const html = (index: number) =>
      renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale="en" ahead={false} />);
    expect(html(28)).toContain("lost #25");
    expect(html(28)).not.toMatch(/sent again|fast recovery|stroke-opacity/);
    expect(html(29)).toMatch(/sent again #25.*fast recovery/s);
  });

  it("draws the receiver's window only where it matters", () => {
    expect(drawn("receiver-window-limits", 30)).toContain("rwnd 8<");
    expect(drawn("one-loss-reno", 30)).not.toContain("rwnd 100<");
  });

  it("colours by variables only, and scales no text", () => {
    const html = drawn("random-loss", 200);
    expect(html).not.toMatch(/(fill|stroke)="(?!var\(|none)/);
    for (const [box] of html.matchAll(/<svg[^>]*viewBox[^>]*preserveAspectRatio="none".*?<\/svg>/gs))
      expect(box).not.toContain("<text");
  });
});

describe("round graph", () => {
  it("says that it is a model, on which conditions, and what happened at each loss", () => {
    const html = renderToStaticMarkup(<RoundGraph run={ROUND_RUNS.reno.run} title={ROUND_RUNS.reno.title.en} locale="en" />);
    expect(html).toContain("textbook’s round model");
    expect(html).toContain("A model, not the protocol");
    expect(html).toContain("End of round 13, three duplicate ACKs: cwnd 24 → 12, ssthresh 12.");
    expect(html).toContain("End of round 18, a timeout: cwnd 16 → 1, ssthresh 8.");
    expect(html).toContain("1, 2, 4, 8, 16, 17");
  });

  it("draws every run that lessons may show, in both languages", () => {
    for (const { run, title } of Object.values(ROUND_RUNS)) {
      for (const locale of LOCALES) {
        expect(renderToStaticMarkup(<RoundGraph run={run} title={title[locale]} locale={locale} />)).not.toMatch(
          /NaN|undefined|Infinity|null/,
        );
      }
    }
  });
});

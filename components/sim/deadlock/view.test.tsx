import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { deadlock } from "@/lib/sim/deadlock/engine";
import type { DeadlockFrame } from "@/lib/sim/deadlock/fixtures";
import { deadlockEntry } from "@/lib/sim/deadlock/scenarios";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import { LOCALES, type Locale } from "@/lib/text";
import { View } from "../deadlock-view";
import { conditionsOf } from "./conditions";
import { stretchesOf } from "./lanes";
import { HEIGHT, placesOf, WIDTH } from "./layout";

type Name = keyof typeof deadlockEntry.scenarios;
const NAMES = Object.keys(deadlockEntry.scenarios) as Name[];

// The traces are of this very engine.
const FRAMES = Object.fromEntries(
  NAMES.map((name) => [name, trace(deadlock, runOf(deadlockEntry.scenarios[name])).frames as DeadlockFrame[]]),
) as Record<Name, DeadlockFrame[]>;

function framesOf(name: Name): DeadlockFrame[] {
  return FRAMES[name];
}

function draw(name: Name, index: number, locale: Locale = "en"): string {
  const { parameters } = deadlockEntry.scenarios[name];
  return renderToStaticMarkup(<View frames={framesOf(name)} index={index} parameters={parameters} locale={locale} />);
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

function stateOf(name: Name, index: number) {
  const state = framesOf(name)[index]?.state;
  if (state === undefined) throw new Error("The run has fewer frames.");
  return state;
}

describe("the view of a deadlock", () => {
  it.each(NAMES)("draws every frame of %s in both languages", (name) => {
    for (const { index } of framesOf(name))
      for (const locale of LOCALES) expect(draw(name, index, locale)).not.toMatch(/style=|undefined|NaN|null/);
  });

  it("says that there is a circle only once the last arrow has closed it", () => {
    expect(textOf(draw("two-locks", 3))).toContain("No circle");
    expect(textOf(draw("two-locks", 4))).toContain("Deadlock: A → B → A");
    expect(textOf(draw("two-units", 5))).toContain("A circle, no deadlock: A → B → A");
  });

  it("marks the arrows of the circle and no others", () => {
    const marked = (html: string) => html.match(/data-edge="(held|wanted)" data-circle/g)?.length ?? 0;
    expect(marked(draw("philosophers", 9))).toBe(0);
    expect(marked(draw("philosophers", 10))).toBe(10);
    // C's unit of the shared resource and B's wait for it are not part of the circle's way, but lead to the same square.
    expect(marked(draw("two-units", 5))).toBe(4);
  });

  it("shows the four conditions meet in the frame in which nobody can go on", () => {
    const met = (name: Name, index: number) => conditionsOf(stateOf(name, index)).map(([, status]) => status);
    expect(met("two-locks", 2)).toEqual(["met", "notNow", "met", "notNow"]);
    expect(met("two-locks", 3)).toEqual(["met", "met", "met", "notNow"]);
    expect(met("two-locks", 4)).toEqual(["met", "met", "met", "met"]);
    expect(met("philosophers-all", 5)[1]).toBe("ruledOut");
    expect(met("detect", 4)[2]).toBe("ruledOut");
    expect(met("same-order", 3)[3]).toBe("ruledOut");
  });

  it("draws only what has happened, and lets those who are stuck wait on beyond the last event", () => {
    const phases = (name: Name, index: number) => stretchesOf(framesOf(name), index, 0).map(({ phase, to }) => `${phase} ${to}`);
    expect(phases("two-locks", 1)).toEqual([]);
    expect(phases("two-locks", 3)).toEqual(["going 671"]);
    expect(phases("two-locks", 4)).toEqual(["going 671", "waiting 1000"]);
    expect(phases("lucky", 6).at(-1)).toBe("done 940");
  });

  it("keeps every shape inside the picture", () => {
    for (const name of NAMES) {
      const { locks, threads } = placesOf(deadlockEntry.scenarios[name].parameters);
      for (const { x, y } of [...locks, ...threads]) {
        expect(x).toBeGreaterThan(20);
        expect(x).toBeLessThan(WIDTH - 20);
        expect(y).toBeGreaterThan(20);
        expect(y).toBeLessThan(HEIGHT - 20);
      }
    }
  });
});

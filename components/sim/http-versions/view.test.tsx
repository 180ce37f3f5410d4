import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Frame } from "@/lib/sim/engine";
import { httpVersions } from "@/lib/sim/http-versions/engine";
import { httpVersionsEntry } from "@/lib/sim/http-versions/scenarios";
import type { Event, Input, State } from "@/lib/sim/http-versions/state";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import { LOCALES, type Locale } from "@/lib/text";
import { View } from "../http-versions-view";

type Name = keyof typeof httpVersionsEntry.scenarios;
type Frames = Frame<State, Event | Input>[];

function framesOf(name: Name): Frames {
  // The trace is of this very engine.
  return trace(httpVersions, runOf(httpVersionsEntry.scenarios[name])).frames as Frames;
}

function draw(name: Name, frames: Frames, index: number, locale: Locale = "en"): string {
  const { parameters } = httpVersionsEntry.scenarios[name];
  return renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the waterfalls", () => {
  it.each(Object.keys(httpVersionsEntry.scenarios) as Name[])(
    "draw every frame of %s in both languages, without inline styles, and nothing that is still to come",
    (name) => {
      const frames = framesOf(name);
      for (const { index, state } of frames) {
        for (const locale of LOCALES) {
          const html = draw(name, frames, index, locale);
          expect(html).not.toMatch(/style=|undefined|NaN|null/);
          const told = [...html.matchAll(/–(\d+) ms/g)].map(([, ms]) => Number(ms));
          expect(Math.max(0, ...told)).toBeLessThanOrEqual(state.nowMs);
        }
      }
    },
  );

  it("are named groups and no landmarks, for a lesson may show several runs of the same versions", () => {
    const html = draw("all", framesOf("all"), 0);
    expect(html).toContain('role="group" aria-label="HTTP/2"');
    expect(html).not.toMatch(/<(section|aside|nav|main|form)\b|role="region"/);
  });

  it("keep a row for each resource of each version from the start", () => {
    const frames = framesOf("all");
    for (const index of [0, 10, frames.length - 1]) expect(draw("all", frames, index).match(/<li><span/g)).toHaveLength(6 * 5);
  });

  it("say at which layer what is waiting", () => {
    const frames = framesOf("one-loss");
    expect(textOf(draw("one-loss", frames, 5))).toContain("TCP B1 missing, A2 B2 C1 C2 held back");
    expect(textOf(draw("one-loss", frames, 5))).toContain("QUIC B1 missing, B2 held back");
    const slow = framesOf("pipelining");
    expect(textOf(draw("pipelining", slow, 2))).toContain("HTTP queued in the browser: B C");
    expect(textOf(draw("pipelining", slow, 2))).toContain("HTTP ready at the server: B C");
  });

  it("tell what each row shows to those who do not see it", () => {
    const frames = framesOf("one-loss");
    expect(draw("one-loss", frames, 6)).toContain(
      "requested 0–50 ms, response on its way 50–103 ms, blocked by another’s loss 103–201 ms",
    );
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Frame } from "@/lib/sim/engine";
import { fastcgiPool } from "@/lib/sim/fastcgi-pool/engine";
import { fastcgiPoolEntry } from "@/lib/sim/fastcgi-pool/scenarios";
import type { Event, Input, State } from "@/lib/sim/fastcgi-pool/state";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import { LOCALES, type Locale } from "@/lib/text";
import { View } from "../fastcgi-pool-view";
import { barsOf } from "./bars";

type Name = keyof typeof fastcgiPoolEntry.scenarios;
type Frames = Frame<State, Event | Input>[];

function framesOf(name: Name): Frames {
  // The trace is of this very engine.
  return trace(fastcgiPool, runOf(fastcgiPoolEntry.scenarios[name])).frames as Frames;
}

function draw(name: Name, frames: Frames, index: number, locale: Locale = "en"): string {
  const { parameters } = fastcgiPoolEntry.scenarios[name];
  return renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of the pool", () => {
  it.each(Object.keys(fastcgiPoolEntry.scenarios) as Name[])(
    "draws every frame of %s in both languages, without inline styles",
    (name) => {
      const frames = framesOf(name);
      for (const { index } of frames) {
        for (const locale of LOCALES) expect(draw(name, frames, index, locale)).not.toMatch(/style=|undefined|NaN|null/);
      }
    },
  );

  it("keeps a row for each request, and says nothing of one that has not come", () => {
    const frames = framesOf("ondemand");
    const html = draw("ondemand", frames, 1);
    expect(html.match(/<li aria-hidden="true"><\/li>/g)).toHaveLength(4);
    expect(textOf(html)).toContain("#1");
    expect(textOf(html)).not.toContain("#2");
  });

  it("shows who waits, who works, and for whom nobody waits any more", () => {
    const frames = framesOf("queue-timeout");
    expect(textOf(draw("queue-timeout", frames, 1))).toContain("accept queue 4/512 #3 #4 #5 #6");
    const late = draw("queue-timeout", frames, 3);
    expect(late.match(/data-gone=""/g)).toHaveLength(2);
    expect(textOf(late)).toContain("worker 1 #3 for nobody");
    expect(textOf(late)).toContain("504 ×4");
  });

  it("says that PHP-FPM is down", () => {
    expect(textOf(draw("stopped", framesOf("stopped"), 6))).toContain("✕ PHP-FPM is down");
  });

  it("cuts a request’s time where nginx answers, and goes on in another colour", () => {
    const [request] = framesOf("read-timeout").at(-1)?.state.requests ?? [];
    if (request === undefined) throw new Error("The run has a request.");
    expect(barsOf(request, 90_300)).toEqual([
      { kind: "running", fromMs: 300, toMs: 60_300 },
      { kind: "waste", fromMs: 60_300, toMs: 90_300 },
    ]);
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ioModels } from "@/lib/sim/io-models/engine";
import { ioModelsEntry } from "@/lib/sim/io-models/scenarios";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import { LOCALES, type Locale } from "@/lib/text";
import { View } from "../io-models-view";
import type { IoFrame } from "./picture";

type Name = keyof typeof ioModelsEntry.scenarios;
const NAMES = Object.keys(ioModelsEntry.scenarios) as Name[];

function framesOf(name: Name): IoFrame[] {
  // The trace is of this very engine.
  return trace(ioModels, runOf(ioModelsEntry.scenarios[name])).frames as IoFrame[];
}

function draw(name: Name, frames: IoFrame[], index: number, locale: Locale = "en"): string {
  const { parameters } = ioModelsEntry.scenarios[name];
  return renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of the I/O models", () => {
  it.each(NAMES)("draws every frame of %s in both languages, without inline styles", (name) => {
    const frames = framesOf(name);
    for (const { index } of frames) {
      for (const locale of LOCALES) expect(draw(name, frames, index, locale)).not.toMatch(/style=|undefined|NaN|null/);
    }
  });

  it("shows what crosses between program and kernel in this frame, and only then", () => {
    const frames = framesOf("poll-10k");
    expect(textOf(draw("poll-10k", frames, 2))).toContain("list 80,000 B");
    expect(textOf(draw("poll-10k", frames, 3))).toContain("nothing crosses");
    expect(textOf(draw("poll-10k", frames, 4))).toContain("result 20,000 B");
    expect(textOf(draw("poll-10k", frames, 6))).toContain("data 10,240 B");
  });

  it("keeps the comparison empty until a burst has been served", () => {
    const frames = framesOf("epoll-10k");
    expect(textOf(draw("epoll-10k", frames, 6))).not.toContain("100,000");
    expect(textOf(draw("epoll-10k", frames, 7))).toContain("poll 11 1 20,000 100,000 78 KiB");
    expect(textOf(draw("epoll-10k", frames, 7))).toContain("select ✕ impossible");
  });

  it("marks the socket whose data nobody will be told of", () => {
    const frames = framesOf("edge-stuck");
    expect(draw("edge-stuck", frames, 6)).not.toContain("data-forgotten");
    expect(draw("edge-stuck", frames, 7)).toContain("data-forgotten");
    expect(textOf(draw("edge-stuck", frames, 7))).toContain("✕ unnoticed");
  });

  it("numbers the lamps by descriptor, and draws one dot for each of ten thousand", () => {
    expect(textOf(draw("select-few", framesOf("select-few"), 0))).toContain("4 5 6 7 8 9 10 11 12 13 14 15");
    const rows = draw("poll-10k", framesOf("poll-10k"), 3).match(/h124\.001/g);
    expect(rows).toHaveLength(80);
  });
});

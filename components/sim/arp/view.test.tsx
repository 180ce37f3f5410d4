import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { arp } from "@/lib/sim/arp/engine";
import { arpEntry } from "@/lib/sim/arp/scenarios";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import { View } from "../arp-view";
import type { Frames } from "./rows";

type Name = keyof typeof arpEntry.scenarios;

function framesOf(name: Name): Frames {
  // The trace is of this very engine.
  return trace(arp, runOf(arpEntry.scenarios[name])).frames as Frames;
}

function textOf(name: Name, index: number, locale: Locale = "en"): string {
  const frames = framesOf(name);
  const { parameters } = arpEntry.scenarios[name];
  const html = renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
  expect(html).not.toMatch(/style=|undefined|NaN|null/);
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of ARP", () => {
  it.each(Object.keys(arpEntry.scenarios) as Name[])("draws %s from first to last, in both languages", (name) => {
    for (const { index } of framesOf(name)) for (const locale of ["zh", "en"] as const) textOf(name, index, locale);
  });

  it("says of a deceived cache whom it really names", () => {
    expect(textOf("spoofing", 4)).not.toContain("really Mallory");
    expect(textOf("spoofing", 6)).toContain("192.0.2.254 …10:00:66 30 s really Mallory");
  });

  it("shows an entry of a card that is gone, until it expires", () => {
    expect(textOf("new-card", 5)).toContain("a card that is gone");
    expect(textOf("new-card", 7)).toContain("nobody takes it");
    expect(textOf("new-card", 8)).toContain("expired");
  });
});

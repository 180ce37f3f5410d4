import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { cors } from "@/lib/sim/cors/engine";
import { corsEntry } from "@/lib/sim/cors/scenarios";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import type { Frames } from "./cors/rows";
import { View } from "./cors-view";

type Name = keyof typeof corsEntry.scenarios;

function framesOf(name: Name): Frames {
  // The trace is of this very engine.
  return trace(cors, runOf(corsEntry.scenarios[name])).frames as Frames;
}

/** The text as it is seen: without tags, and without what only keeps room. */
function textOf(name: Name, frames: Frames, index: number, locale: Locale = "en"): string {
  const { parameters } = corsEntry.scenarios[name];
  const html = renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
  expect(html).not.toMatch(/style=|undefined|NaN|null/);
  return html
    .replace(/<div class="[^"]*ghost[^"]*" aria-hidden="true">.*?<\/ul><\/div>(?:<\/div>)?/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the view of a request across origins", () => {
  it.each(Object.keys(corsEntry.scenarios) as Name[])("draws %s from first to last, in both languages", (name) => {
    const frames = framesOf(name);
    for (const { index } of frames) textOf(name, frames, index, index % 2 === 0 ? "zh" : "en");
  });

  it("shows the header lines as they go over the wire", () => {
    const text = textOf("preflight", framesOf("preflight"), 8);
    expect(text).toContain("Access-Control-Request-Method: PUT Access-Control-Request-Headers: content-type");
    expect(text).toContain("204 No Content Access-Control-Allow-Origin: https://shop.example Vary: Origin");
  });

  it("draws nothing that has not happened yet", () => {
    const text = textOf("missing-header", framesOf("missing-header"), 6);
    expect(text).not.toContain("TypeError");
    expect(text).not.toContain("OPTIONS /stock");
  });

  it("ends a refused call with an error for the script", () => {
    expect(textOf("missing-header", framesOf("missing-header"), 14)).toContain("Browser → Script: TypeError PUT never sent");
    expect(textOf("no-permission", framesOf("no-permission"), 10)).toContain("TypeError kept back");
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { csrf } from "@/lib/sim/csrf/engine";
import { csrfEntry } from "@/lib/sim/csrf/scenarios";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import type { Frames } from "./csrf/rows";
import { View } from "./csrf-view";

type Name = keyof typeof csrfEntry.scenarios;

function framesOf(name: Name): Frames {
  // The trace is of this very engine.
  return trace(csrf, runOf(csrfEntry.scenarios[name])).frames as Frames;
}

/** The text as it is seen: without tags, and without what only keeps room. */
function textOf(name: Name, frames: Frames, index: number, locale: Locale = "en"): string {
  const { parameters } = csrfEntry.scenarios[name];
  const html = renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
  expect(html).not.toMatch(/style=|undefined|NaN|null/);
  return html
    .replace(/<div class="[^"]*ghost[^"]*" aria-hidden="true">.*?<\/(?:ul|dl)><\/div>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the view of a forged request", () => {
  it.each(Object.keys(csrfEntry.scenarios) as Name[])("draws %s from first to last, in both languages", (name) => {
    const frames = framesOf(name);
    for (const { index } of frames) textOf(name, frames, index, index % 2 === 0 ? "zh" : "en");
  });

  it("shows the header lines as they go over the wire, with the cookies that go along", () => {
    const text = textOf("forged", framesOf("forged"), 10);
    expect(text).toContain("SameSite=None Location: /");
    expect(text).toMatch(
      /POST \/transfer Host: bank\.example Cookie: sid=[0-9a-f]{6} Origin: https:\/\/kittens\.example Sec-Fetch-Site: cross-site/,
    );
    expect(textOf("lax", framesOf("lax"), 10)).not.toMatch(/[^-]Cookie: /);
  });

  it("says of each cookie why it stays", () => {
    const text = textOf("lax", framesOf("lax"), 9);
    for (const stays of ["stays: Domain", "stays: Path", "stays: SameSite"]) expect(text).toContain(stays);
  });

  it("draws nothing that has not happened yet", () => {
    const text = textOf("forged", framesOf("forged"), 6);
    expect(text).not.toContain("POST /transfer");
    expect(text).not.toContain("goes along");
  });

  it("shows where the money is", () => {
    const frames = framesOf("forged");
    expect(textOf("forged", frames, frames.length - 1)).toContain("balance 9500 Rent paid 0 Mallory has got 500");
  });
});

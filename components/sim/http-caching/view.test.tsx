import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type CachingFrame, framesOf, SCENARIO_NAMES, type ScenarioName } from "@/lib/sim/http-caching/fixtures";
import { httpCachingEntry } from "@/lib/sim/http-caching/scenarios";
import { LOCALES, type Locale } from "@/lib/text";
import { View } from "../http-caching-view";
import { exchangeOf, partiesOf } from "./rows";

const FRAMES = Object.fromEntries(SCENARIO_NAMES.map((name) => [name, framesOf(name)])) as Record<ScenarioName, CachingFrame[]>;

function draw(name: ScenarioName, index: number, locale: Locale = "en"): string {
  const { parameters } = httpCachingEntry.scenarios[name];
  return renderToStaticMarkup(<View frames={FRAMES[name]} index={index} parameters={parameters} locale={locale} />);
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of HTTP caching", () => {
  it.each(SCENARIO_NAMES)("draws every frame of %s in both languages", (name) => {
    for (const { index } of FRAMES[name])
      for (const locale of LOCALES) expect(draw(name, index, locale)).not.toMatch(/style=|undefined|NaN|null/);
  });

  it("answers the questions down to the one that decides, with what the header says", () => {
    const fresh = textOf(draw("two-questions", 4));
    expect(fresh).toContain("Anna: May it use a copy?");
    expect(fresh).toMatch(/Is it fresh\? yes 60 &gt; 40/);
    expect(fresh).toMatch(/Stale allowed\? not asked/);
    const stale = textOf(draw("two-questions", 5));
    expect(stale).toMatch(/Is it fresh\? no 60 ≤ 70 .*Stale allowed\? no .*Anything to ask by\? yes/);
    expect(stale).toContain("→ asks whether its copy holds");
  });

  it("asks what concerns shared caches of the shared cache alone", () => {
    expect(textOf(draw("private", 4))).toMatch(/Shared cache: May it store this\?.*Is it without private\? no/);
    expect(textOf(draw("private", 5))).not.toContain("without private");
  });

  it("draws a message where it was sent, and its end only when it has come", () => {
    const fates = (name: ScenarioName, index: number) =>
      exchangeOf(FRAMES[name], index, "en").rows.flatMap((row) => (row.kind === "message" ? [row.fate] : []));
    expect(fates("two-questions", 1)).toEqual(["sent"]);
    expect(fates("two-questions", 2)).toEqual(["arrived", "sent"]);
    expect(fates("two-questions", 3)).toEqual(["arrived", "arrived"]);
    expect(fates("must-revalidate", 6).at(-1)).toBe("sent");
    expect(fates("must-revalidate", 7).at(-1)).toBe("lost");
  });

  it("says when somebody sees what was made for another, or what is old", () => {
    expect(textOf(draw("private-forgotten", 8))).toContain("Ben sees version 1 of Anna’s page: not made for this user");
    expect(textOf(draw("restored-backup", 10))).toContain("Anna sees version 1: old");
  });

  it("has a line for Ben and the shared cache only where they take part", () => {
    expect(partiesOf(FRAMES["two-questions"])).toEqual(["anna", "origin"]);
    expect(partiesOf(FRAMES.age)).toEqual(["anna", "ben", "shared", "origin"]);
  });
});

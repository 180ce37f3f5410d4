import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type CdnFrame, framesOf, SCENARIO_NAMES, type ScenarioName } from "@/lib/sim/cdn-steering/fixtures";
import { cdnSteeringEntry } from "@/lib/sim/cdn-steering/scenarios";
import { LOCALES, type Locale } from "@/lib/text";
import { View } from "../cdn-steering-view";
import { exchangeOf } from "./rows";

const FRAMES = Object.fromEntries(SCENARIO_NAMES.map((name) => [name, framesOf(name)])) as Record<ScenarioName, CdnFrame[]>;

function draw(name: ScenarioName, index: number, locale: Locale = "en"): string {
  const { parameters } = cdnSteeringEntry.scenarios[name];
  return renderToStaticMarkup(<View frames={FRAMES[name]} index={index} parameters={parameters} locale={locale} />);
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of CDN steering", () => {
  it.each(SCENARIO_NAMES)("draws every frame of %s, the languages in turn, and the last, with all rows, in both", (name) => {
    const last = FRAMES[name].length - 1;
    for (const { index } of FRAMES[name])
      for (const locale of index === last ? LOCALES : [LOCALES[index % 2] ?? "en"])
        expect(draw(name, index, locale)).not.toMatch(/style=|undefined|NaN|null/);
  });

  it("has a place for every row that it draws", () => {
    for (const name of SCENARIO_NAMES) {
      const { parties, rows } = exchangeOf(FRAMES[name], FRAMES[name].length - 1, "en");
      for (const row of rows) {
        const places = row.kind === "message" ? [row.from, row.to] : row.kind === "deed" ? [row.party] : [];
        for (const place of places) expect([name, row.id, parties[place]]).not.toContain(undefined);
      }
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
  });

  it("shows what the GSLB saw, where it took the user to be, and where the user is", () => {
    expect(textOf(draw("far-resolver", 17))).not.toContain("198.18.0.53 ,");
    const wrong = textOf(draw("far-resolver", 18));
    expect(wrong).toContain("It sees 198.18.0.53 , takes the user to be in Tokyo , who is in Chengdu");
    expect(wrong).toMatch(/Tokyo \(chosen\) 8 ms 68 ms well/);
    const right = textOf(draw("ecs", 5));
    expect(right).toContain("It sees ECS 192.0.2.0/24 , takes the user to be in Chengdu");
    expect(right).toMatch(/Chengdu \(chosen\) 8 ms 8 ms well/);
  });

  it("shows what the GSLB knows of a site beside what is so", () => {
    const known = (index: number) => textOf(draw("dead-edge", index)).match(/Chengdu(?: \(chosen\))? 8 ms 8 ms (\w+)/)?.[1];
    expect(textOf(draw("dead-edge", 13))).not.toContain("· dead");
    expect([known(14), known(15), known(27)]).toEqual(["well", "dead", "dead"]);
    for (const index of [14, 15]) expect(textOf(draw("dead-edge", index))).toMatch(/Chengdu v1, \d+ s fresh · dead/);
    expect(textOf(draw("dead-edge", 27))).toMatch(/Tokyo \(chosen\) 68 ms 68 ms well/);
  });

  it("says of a site that it is overloaded, in the table and beside its copy", () => {
    const last = FRAMES.overload.length - 1;
    expect(textOf(draw("overload", last))).toMatch(/Chengdu 8 ms 8 ms busy .*Chengdu v1, \d+ s fresh · overloaded/);
  });

  it("draws a message where it was sent, and its end only when it has come", () => {
    const fates = (index: number) =>
      exchangeOf(FRAMES["dead-edge"], index, "en").rows.flatMap((row) => (row.kind === "message" ? [row.fate] : []));
    expect(fates(1)).toEqual(["sent"]);
    expect(fates(2)).toEqual(["arrived", "sent"]);
    expect(fates(16).at(-1)).toBe("sent");
    expect(fates(17).at(-1)).toBe("lost");
  });

  it("keeps an answer with ECS beside the network that it is for", () => {
    expect(textOf(draw("ecs", 24))).toMatch(
      /203\.0\.113\.20 for \d+ s · 192\.0\.2\.0\/24 203\.0\.113\.40 for \d+ s · 198\.18\.5\.0\/24/,
    );
  });

  it("counts what the origin has sent", () => {
    expect(textOf(draw("storm", 12))).toContain("has sent 200 × 100, 304 × 0");
    expect(textOf(draw("collapsed", 12))).toContain("has sent 200 × 1, 304 × 0");
  });
});

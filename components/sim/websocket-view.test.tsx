import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { framesOf, SCENARIO_NAMES, type ScenarioName } from "@/lib/sim/websocket/fixtures";
import { websocketEntry } from "@/lib/sim/websocket/scenarios";
import type { Locale } from "@/lib/text";
import { View } from "./websocket-view";

function draw(name: ScenarioName, index: number, locale: Locale = "en"): string {
  return renderToStaticMarkup(
    <View frames={framesOf(name)} index={index} parameters={websocketEntry.scenarios[name].parameters} locale={locale} />,
  );
}

/** The text as it is seen: what only keeps room comes last, and is cut off. */
function textOf(html: string): string {
  const [seen = ""] = html.split(/<div class="[^"]*ghost/);
  return seen.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of a WebSocket", () => {
  it.each(SCENARIO_NAMES)("draws %s from first to last in both languages, without inline styles", (name) => {
    for (const { index } of framesOf(name)) {
      for (const locale of ["zh", "en"] as const) expect(draw(name, index, locale)).not.toMatch(/style=|undefined|NaN|null/);
    }
  });

  it("computes the accept value before the reader's eyes, and not before the server does", () => {
    expect(textOf(draw("normal", 2))).not.toContain("258EAFA5");
    const computed = textOf(draw("normal", 3));
    expect(computed).toContain("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    expect(computed).toContain("Bz3qJYTGdOe8gUSpLosEdiLKDrk=");
    expect(computed).toMatch(/in the 101 not yet/);
  });

  it("shows the lesson's frame in octets, its header in bits, and the first octet under the mask", () => {
    const text = textOf(draw("normal", 9));
    expect(text).toContain("81 86 9e 3b 51 c7 fc 52 35 e7 aa 09");
    expect(text).toContain("opcode 0001 1, text");
    expect(text).toContain("b 01100010 10011110 11111100 fc");
  });

  it("announces a longer length in the seven bits and gives it behind them", () => {
    expect(textOf(draw("length", 9))).toMatch(/length 1111110 126: length in the next 2 bytes 00 7e length 126 bytes/);
  });

  it("draws nothing that has not happened yet", () => {
    const early = textOf(draw("poisoned", 11));
    expect(early).not.toContain("caches the forged");
    expect(textOf(draw("poisoned", 14))).toContain("caches the forged");
  });
});

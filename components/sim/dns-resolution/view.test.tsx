import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { dnsResolution } from "@/lib/sim/dns-resolution/engine";
import { dnsResolutionEntry } from "@/lib/sim/dns-resolution/scenarios";
import type { RunInput } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import { View } from "../dns-resolution-view";
import { cacheLines } from "./cache-lines";
import { type Frames, layoutOf, rowsOf, shownOf } from "./picture";

type Name = keyof typeof dnsResolutionEntry.scenarios;

function framesOf(name: Name, inputs: RunInput[] = []): Frames {
  // The trace is of this very engine.
  return trace(dnsResolution, { ...runOf(dnsResolutionEntry.scenarios[name]), inputs }).frames as Frames;
}

function draw(name: Name, frames: Frames, index: number, locale: Locale = "en"): string {
  return renderToStaticMarkup(
    <View frames={frames} index={index} parameters={dnsResolutionEntry.scenarios[name].parameters} locale={locale} />,
  );
}

/** The text as it is read: without tags, and without what is hidden from readers. */
function textOf(html: string): string {
  return html
    .replace(/<wbr\/?>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the view of a resolution", () => {
  it.each(Object.keys(dnsResolutionEntry.scenarios) as Name[])(
    "draws %s from first to last, in both languages, without inline styles",
    (name) => {
      const frames = framesOf(name);
      for (const { index } of frames.filter((frame) => frame.index % 3 === 0 || frame.index === frames.length - 1)) {
        const html = draw(name, frames, index, index % 2 === 0 ? "zh" : "en");
        expect(html).not.toMatch(/style=|undefined|NaN/);
      }
    },
  );

  it("does not name a zone before it is known", () => {
    const frames = framesOf("cold");
    const known = (index: number) =>
      rowsOf(frames, index)
        .filter((row) => row.isKnown)
        .map((row) => row.zone);
    expect(known(0)).toEqual(["."]);
    expect(known(4)).toEqual([".", "com"]);
    expect(known(15)).toEqual([".", "com", "example.com", "net", "example.net"]);
  });

  it("numbers the queries, so that the walk can be read off", () => {
    const frames = framesOf("cold");
    expect(rowsOf(frames, 15).map((row) => [row.zone, ...row.order])).toEqual([
      [".", 1, 4],
      ["com", 2],
      ["example.com", 3],
      ["net", 5],
      ["example.net", 6],
    ]);
    expect(rowsOf(framesOf("truncated-tcp"), 19).find((row) => row.zone === "example.com")?.order).toEqual([2, 3]);
  });

  it("starts the numbers afresh with each question of the client", () => {
    const frames = framesOf("sibling");
    expect(rowsOf(frames, frames.length - 1).flatMap((row) => row.order)).toEqual([1]);
  });

  it("puts child zones below their parents", () => {
    expect(layoutOf(framesOf("missing-glue")).zones.map(({ zone, depth }) => `${" ".repeat(depth)}${zone}`)).toEqual([
      ".",
      " com",
      "  example.com",
      "   shop.example.com",
      " org",
      "  example.org",
    ]);
  });

  it("shows the travelling message with its flags", () => {
    const frames = framesOf("cold");
    expect(textOf(draw("cold", frames, 1))).toContain(
      "client → resolver UDP query · on its way www.example.com A QUERY QR 0 AA 0 TC 0 RD 1 RA 0",
    );
    expect(textOf(draw("cold", frames, 13))).toContain("NOERROR QR 1 AA 1 TC 0 RD 0 RA 0 ANSWER 1 A AUTHORITY 0");
  });

  it("says of a lost message that it is lost", () => {
    const query = framesOf("cold")[1]?.state.flights[0]?.id;
    const frames = framesOf("cold", [{ frame: 1, event: { kind: "drop", flight: query } }]);
    expect(shownOf(frames, 2)?.fate).toBe("lost");
    expect(textOf(draw("cold", frames, 2))).toContain("✕ lost");
    expect(shownOf(framesOf("tcp-blocked"), 7)?.fate).toBe("blocked");
  });

  it("says how long the walking side still waits", () => {
    const frames = framesOf("dead-server");
    expect(textOf(draw("dead-server", frames, 5))).toContain("✕ silent");
    expect(rowsOf(frames, 5).find((row) => row.zone === "example.com")?.waitMs).toBe(1980);
  });

  it("counts TTLs down and calls what ran out expired", () => {
    const frames = framesOf("cname-expired");
    const lines = (index: number) =>
      Object.fromEntries(cacheLines(frames[index]?.state ?? never(), undefined).map((line) => [line.type, line.leftSeconds]));
    expect(lines(0)).toMatchObject({ CNAME: 200, A: 0 });
    expect(lines(5)).toMatchObject({ CNAME: 200, A: 60 });
    expect(textOf(draw("cname-expired", frames, 0))).toContain("expired");
  });

  it("marks what a frame added to the cache or took from it", () => {
    const marked = (name: Name, index: number) => {
      const frames = framesOf(name);
      return cacheLines(frames[index]?.state ?? never(), frames[index - 1]?.state).flatMap((line) =>
        line.mark ? [`${line.mark} ${line.name} ${line.type}`] : [],
      );
    };
    expect(marked("cold", 4)).toEqual(["fresh com NS"]);
    expect(marked("warm", 2)).toEqual(["used www.example.com CNAME", "used www.example.com.cdn.example.net A"]);
    expect(marked("nxdomain", 9)).toEqual(["used nosuch.example.com NXDOMAIN"]);
  });

  it("shows a server without an address as such", () => {
    const frames = framesOf("missing-glue");
    const remark = (index: number) =>
      cacheLines(frames[index]?.state ?? never(), undefined).find((line) => line.name === "shop.example.com")?.remark;
    expect(remark(6)).toBe("noAddress");
    expect(remark(13)).toBeUndefined();
  });

  it("shows what each look-up cost", () => {
    const frames = framesOf("sibling");
    const text = textOf(draw("sibling", frames, frames.length - 1));
    expect(text).toContain("www.example.com A NOERROR 115 ms · 4 upstream");
    expect(text).toContain("other.example.com A NOERROR 45 ms · 1 upstream");
  });
});

function never(): never {
  throw new Error("The run has fewer frames.");
}

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { cidr } from "@/lib/sim/cidr/engine";
import type { Parameters } from "@/lib/sim/cidr/parameters";
import { cidrEntry } from "@/lib/sim/cidr/scenarios";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import { View } from "../cidr-view";
import { octetPicture } from "./octet";
import type { Frames } from "./talk-rows";

type Name = keyof typeof cidrEntry.scenarios;

function framesOf(name: Name, change: Partial<Parameters> = {}): Frames {
  const run = runOf(cidrEntry.scenarios[name]);
  // The trace is of this very engine.
  return trace(cidr, { ...run, parameters: { ...run.parameters, ...change } }).frames as Frames;
}

function textOf(frames: Frames, index: number, locale: Locale = "en"): string {
  const parameters = frames[0]?.state.parameters;
  if (parameters === undefined) throw new Error("A run has a first frame.");
  const html = renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
  expect(html).not.toMatch(/style=|undefined|NaN|null/);
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of CIDR", () => {
  it.each(Object.keys(cidrEntry.scenarios) as Name[])("draws %s from first to last, in both languages", (name) => {
    const frames = framesOf(name);
    for (const { index } of frames) for (const locale of ["zh", "en"] as const) textOf(frames, index, locale);
  });

  it("says of a block only what has been worked out", () => {
    const frames = framesOf("slash-26");
    expect(textOf(frames, 4)).toContain("192.168.1.191");
    expect(textOf(frames, 4)).not.toContain("62");
    expect(textOf(frames, 5)).toContain("62 192.168.1.129 – 192.168.1.190");
    expect(textOf(frames, 5)).not.toContain("gateway");
    expect(textOf(frames, 7)).toContain("different: to the gateway");
  });

  it("lights the longest line that matches, and says of each of the others which bit differs", () => {
    const frames = framesOf("longest-match");
    expect(textOf(frames, 11)).toContain("10.1.0.0/16 → C ✓ longest 16");
    expect(textOf(frames, 11)).toContain("10.1.2.0/24 → D ✗ bit 24 ");
    expect(textOf(frames, 12)).toContain("10.1.3.9 → C /16");
    expect(textOf(framesOf("withdrawn"), 17)).toContain("10.1.3.9 ✗ dropped, ICMP unreachable");
  });

  it("shows what one line for all would swallow", () => {
    expect(textOf(framesOf("misaligned"), 4)).toContain("Swallowed from others 256 10.0.0.0/24");
    expect(textOf(framesOf("aggregate"), 3)).toContain("Swallowed from others 0");
  });

  it("shows the request that nobody hears", () => {
    expect(textOf(framesOf("mask-too-short"), 10)).toContain("ARP who has 192.168.1.30? no answer");
    expect(textOf(framesOf("proxy-arp"), 12)).toContain("the router’s MAC");
  });
});

describe("the picture of one octet", () => {
  it.each([
    [0xc0a80182, 26, 0xc0a801c8, 4, [0, 64, 128, 192], 2, 3],
    [0xac1005c8, 20, 0xac100901, 3, [0, 16, 32, 48, 64, 80, 96, 112], 0, 0],
    [0x0a000001, 31, 0x0a000000, 4, [0, 2, 4, 6, 8, 10, 12, 14], 0, 0],
    [0xffffffff, 32, 0, 4, [248, 249, 250, 251, 252, 253, 254, 255], 7, -1],
    [0x0a000001, 24, 0x0b000001, 3, [0, 1, 2, 3, 4, 5, 6, 7], 0, -1],
    [0x0a000001, 0, 0x0b000001, 1, [0], 0, 0],
  ])("of %i/%i beside %i", (address, length, other, octet, starts, own, others) => {
    const picture = octetPicture(address, length, other);
    expect(picture.octet).toBe(octet);
    expect(picture.cells.map(({ start }) => start)).toEqual(starts);
    expect(picture.cells.findIndex(({ hasOwn }) => hasOwn)).toBe(own);
    expect(picture.cells.findIndex(({ hasOther }) => hasOther)).toBe(others);
  });
});

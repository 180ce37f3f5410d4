import { describe, expect, test } from "vitest";
import { draw } from "@/lib/random";
import { reduceColours } from "./screenshots/palette";

/** Pixels of the given colours, each as often as said. */
function pixels(...runs: [colour: [number, number, number], count: number][]): { rgb: Uint8Array } {
  return { rgb: Uint8Array.from(runs.flatMap(([colour, count]) => Array.from({ length: count }, () => colour).flat())) };
}

/** The colours that a reader of the reduced picture sees, pixel by pixel. */
function seen({ palette, indices }: ReturnType<typeof reduceColours>): string[] {
  return Array.from(indices, (index) => palette.subarray(index * 3, index * 3 + 3).join(" "));
}

/** As many colours as a photograph has, over a white page. */
function noisy(count: number): [[number, number, number], number][] {
  let state = 7;
  const channel = () => {
    const [value, next] = draw(state);
    state = next;
    return Math.floor(value * 256);
  };
  return Array.from({ length: count }, () => [[channel(), channel(), channel()], 1]);
}

describe("a picture reduced to 256 colours", () => {
  test("keeps every colour of a page that has few, also of two that are nearly alike", () => {
    const page = pixels([[255, 255, 255], 90_000], [[251, 250, 247], 9_000], [[250, 6, 0], 1], [[249, 5, 0], 2]);
    expect(new Set(seen(reduceColours(page)))).toEqual(new Set(["255 255 255", "251 250 247", "250 6 0", "249 5 0"]));
  });

  test("keeps its surfaces exactly, however many colours the rest has, even where two are nearly alike", () => {
    const page = pixels([[255, 255, 255], 40_000], [[254, 254, 254], 20_000], ...noisy(5_000));
    const reduced = reduceColours(page);
    expect(reduced.palette.length / 3).toBe(256);
    const shown = seen(reduced);
    expect(shown.slice(0, 40_000).every((colour) => colour === "255 255 255")).toBe(true);
    expect(shown.slice(40_000, 60_000).every((colour) => colour === "254 254 254")).toBe(true);
  });

  test("shows what it has no room for in the nearest colour there is", () => {
    const crowd = noisy(1_000);
    const reduced = reduceColours(pixels(...crowd));
    const distance = (a: number[], b: number[]) => a.reduce((sum, value, n) => sum + (value - (b[n] ?? 0)) ** 2, 0);
    const colours = Array.from({ length: 256 }, (_, n) => [...reduced.palette.subarray(n * 3, n * 3 + 3)]);
    for (const [index, [wanted]] of crowd.entries()) {
      const shown = colours[reduced.indices[index] ?? 0] ?? [];
      expect(distance(shown, wanted)).toBe(Math.min(...colours.map((colour) => distance(colour, wanted))));
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LayoutArea, layOutMap, type MapLayout } from "./layout";
import type { Line, Point } from "./lines";
import { countLines } from "./measure";

/** Some areas of a curriculum; a lesson needs up to three of the ones taught before it, wherever they are. */
const curriculum = fc
  .array(fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 })
  .map((areas): LayoutArea[] => {
    const before: string[] = [];
    return areas.map((topics, area) => ({
      id: `area-${area}`,
      topics: topics.map((picks, index) => {
        const id = `${area}.${index}`;
        const prerequisites = [...new Set(before.length > 0 ? picks.map((pick) => before[pick % before.length] as string) : [])];
        before.push(id);
        return { id, prerequisites, layer: "transport" as const, titleHtml: "A lesson with a title ".repeat((index % 4) + 1) };
      }),
    }));
  });

const topicsOf = (areas: readonly LayoutArea[]) => areas.flatMap(({ topics }) => topics);
const nodeOf = (map: MapLayout, id: string) => map.nodes.get(id) ?? expect.fail(`${id} is not on the map`);

/** The level and upright pieces of a line. */
function pieces(line: Line): { a: Point; b: Point }[] {
  return line.points.slice(1).map((b, index) => ({ a: line.points[index] as Point, b }));
}

/** How long two stretches of one axis run beside each other. */
function shared(a1: number, a2: number, b1: number, b2: number): number {
  return Math.min(Math.max(a1, a2), Math.max(b1, b2)) - Math.max(Math.min(a1, a2), Math.min(b1, b2));
}

function check(holds: (areas: LayoutArea[], map: MapLayout) => void) {
  fc.assert(fc.property(curriculum, (areas) => holds(areas, layOutMap(areas))));
}

describe("the drawn map", () => {
  it("has every lesson once, inside the map and inside its area", () => {
    check((areas, map) => {
      expect([...map.nodes.keys()].sort()).toEqual(
        topicsOf(areas)
          .map(({ id }) => id)
          .sort(),
      );
      for (const [index, { topics }] of areas.entries()) {
        const band = map.areas[index] ?? expect.fail("an area is missing");
        for (const { id } of topics) {
          const node = nodeOf(map, id);
          expect(node.x >= 0 && node.x + node.width <= map.width).toBe(true);
          expect(node.y > band.y && node.y + node.height <= band.y + band.height).toBe(true);
        }
      }
    });
  });

  it("lets every prerequisite point backwards: to the left, or up", () => {
    check((areas, map) => {
      for (const { id, prerequisites } of topicsOf(areas)) {
        for (const needed of prerequisites) {
          const [from, to] = [nodeOf(map, needed), nodeOf(map, id)];
          expect(from.column < to.column || from.row < to.row).toBe(true);
          if (needed.split(".")[0] !== id.split(".")[0]) expect(from.row).toBeLessThan(to.row);
        }
      }
    });
  });

  it("lets no two lessons overlap", () => {
    check((_, map) => {
      const nodes = [...map.nodes.values()];
      for (const [index, a] of nodes.entries()) {
        for (const b of nodes.slice(index + 1)) {
          const wide = shared(a.x, a.x + a.width, b.x, b.x + b.width);
          const high = shared(a.y, a.y + a.height, b.y, b.y + b.height);
          expect(wide > 0 && high > 0).toBe(false);
        }
      }
    });
  });

  it("draws each prerequisite as one line, from the right edge of what is needed to the left edge of what needs it", () => {
    check((areas, map) => {
      const wanted = topicsOf(areas).flatMap(({ id, prerequisites }) => prerequisites.map((needed) => `${needed} ${id}`));
      expect(map.lines.map(({ source, target }) => `${source} ${target}`).sort()).toEqual(wanted.sort());
      for (const { source, target, points } of map.lines) {
        const [from, to] = [nodeOf(map, source), nodeOf(map, target)];
        const end = points.at(-1) ?? expect.fail("a line without points");
        expect(points[0]).toEqual({ x: from.x + from.width, y: from.y + from.height / 2 });
        expect(end.x).toBe(to.x);
        expect(end.y > to.y && end.y < to.y + to.height).toBe(true);
      }
    });
  });

  it("leads no line through a lesson", () => {
    check((_, map) => {
      const through = ({ a, b }: { a: Point; b: Point }) =>
        [...map.nodes.values()].some(
          (node) =>
            Math.max(a.x, b.x) > node.x &&
            Math.min(a.x, b.x) < node.x + node.width &&
            Math.max(a.y, b.y) > node.y &&
            Math.min(a.y, b.y) < node.y + node.height,
        );
      expect(map.lines.filter((line) => pieces(line).some(through))).toEqual([]);
    });
  });

  it("never lays the lines of two lessons on top of each other", () => {
    const covers = (p: { a: Point; b: Point }, q: { a: Point; b: Point }) =>
      (p.a.x === p.b.x && q.a.x === q.b.x && p.a.x === q.a.x && shared(p.a.y, p.b.y, q.a.y, q.b.y) > 0) ||
      (p.a.y === p.b.y && q.a.y === q.b.y && p.a.y === q.a.y && shared(p.a.x, p.b.x, q.a.x, q.b.x) > 0);
    check((_, map) => {
      const covering = map.lines.flatMap((one, index) =>
        map.lines
          .slice(index + 1)
          .filter((other) => one.source !== other.source)
          .filter((other) => pieces(one).some((p) => pieces(other).some((q) => covers(p, q))))
          .map((other) => `${one.source}→${one.target} and ${other.source}→${other.target}`),
      );
      expect(covering).toEqual([]);
    });
  });

  it("draws the same areas the same way", () => {
    check((areas, map) => {
      expect(layOutMap(areas)).toEqual(map);
    });
  });

  it("puts lessons that need nothing of each other side by side, and breaks a long chain like a line of text", () => {
    const topics = (ids: string[], chained: boolean) =>
      ids.map((id, index) => ({
        id,
        prerequisites: chained && index > 0 ? [ids[index - 1] as string] : [],
        layer: "link" as const,
        titleHtml: id,
      }));
    const map = layOutMap([
      { id: "free", topics: topics(["a", "b", "c"], false) },
      { id: "chain", topics: topics(["p", "q", "r", "s", "t", "u"], true) },
    ]);
    const cells = [...map.nodes.values()].map(({ id, row, column }) => `${id} ${row}/${column}`);
    expect(cells).toEqual(["a 0/0", "b 0/1", "c 0/2", "p 1/0", "q 1/1", "r 1/2", "s 1/3", "t 1/4", "u 2/0"]);
  });
});

describe("the lines of a title", () => {
  it("breaks English between words and Chinese where the compiler allows it", () => {
    expect(countLines("Closing a connection", 8)).toBe(2);
    expect(countLines("三次<wbr>握手", 5)).toBe(1);
    expect(countLines("三次<wbr>握手", 3.5)).toBe(2);
  });
  it("counts code as wide as it is set, and an entity as one letter", () => {
    expect(countLines("<code>select</code>", 3)).toBe(2);
    expect(countLines("A &amp; B", 3)).toBe(1);
  });
});

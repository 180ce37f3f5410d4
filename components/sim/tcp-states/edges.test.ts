import { describe, expect, test } from "vitest";
import { TRANSITIONS } from "@/lib/sim/tcp/table";
import { STATES } from "@/lib/sim/tcp/tcb";
import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import { EDGES } from "./edges";
import { BOX, MARKER_RADIUS, markerOf, PLACES, SIZE } from "./places";

const rowOf = (row: string) => TRANSITIONS.find((transition) => transition.row === row);

/**
 * Changes of state that RFC 9293, Figure 5 leaves out for legibility: resets and aborts, timeouts, Linux’s own, and what
 * takes two edges at once.
 */
const LEFT_OUT = ["13", "21", "26", "29b", "40", "49", "50", "51", "52b", "53", "54", "67"];

describe("The diagram", () => {
  test.each(EDGES.map((edge) => [`${edge.from} to ${edge.to}`, edge] as const))("has the rows of the table for %s", (_, edge) => {
    for (const row of edge.rows) {
      const transition = rowOf(row);
      expect(transition?.next).toBe(edge.to);
      expect(transition?.states).toContain(edge.from);
    }
  });

  test("draws every change of state that the table has, but for those that the RFC’s figure leaves out", () => {
    const drawn = EDGES.flatMap(({ rows }) => rows as readonly string[]);
    const changes = TRANSITIONS.filter(({ next }) => next !== "same").filter(
      // Rows that stay where they are although they name a state.
      ({ states, next }) => (states as readonly string[]).some((state) => state !== next),
    );
    expect(changes.map(({ row }) => row).filter((row) => !drawn.includes(row))).toEqual(LEFT_OUT);
  });

  test("holds all eleven states, apart from one another and inside the drawing", () => {
    expect(Object.keys(PLACES).sort()).toEqual([...STATES].sort());
    const places = Object.values(PLACES);
    for (const [index, { x, y }] of places.entries()) {
      expect(x - BOX.width / 2).toBeGreaterThanOrEqual(0);
      expect(x + BOX.width / 2).toBeLessThanOrEqual(SIZE.width);
      expect(y + BOX.height / 2).toBeLessThanOrEqual(SIZE.height + SIZE.top);
      for (const other of places.slice(index + 1)) {
        expect(Math.abs(other.x - x) >= BOX.width || Math.abs(other.y - y) >= BOX.height).toBe(true);
      }
    }
  });

  test("keeps its labels inside, and their lines off every box and marker", () => {
    const CHARACTER_PX = 7.2;
    for (const { label } of EDGES) {
      label.lines.forEach((line, index) => {
        const width = line.length * CHARACTER_PX;
        const left = label.end ? label.x - width : label.x;
        const baseline = label.y + index * 14;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(SIZE.width);
        for (const { x, y } of Object.values(PLACES)) {
          const beside = left >= x + BOX.width / 2 || left + width <= x - BOX.width / 2;
          const above = baseline <= y - BOX.height / 2 || baseline - 9 >= y + BOX.height / 2;
          expect(beside || above, `${line} at ${x} ${y}`).toBe(true);
          for (const host of HOSTS) {
            const marker = markerOf(host, { x, y });
            const across = left < marker.x + MARKER_RADIUS && left + width > marker.x - MARKER_RADIUS;
            const upright = baseline - 9 < marker.y + MARKER_RADIUS && baseline > marker.y - MARKER_RADIUS;
            expect(across && upright, `${line} under a marker at ${x} ${y}`).toBe(false);
          }
        }
      });
    }
  });
});

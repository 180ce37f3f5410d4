import { describe, expect, test } from "vitest";
import { labelCentre, wordsOf } from "./labels";
import { FORMS, layoutOf, slopeOf, wayOf, windowAt } from "./layout";
import type { Arrow, Moment } from "./model";

const steps = (count: number): Moment[] => [{ gap: "none" }, ...Array.from({ length: count }, () => ({ gap: "step" as const }))];
const lifelines = ["client", "server"];

function anArrow(change: Partial<Arrow>): Arrow {
  return {
    id: 1,
    from: 0,
    to: 1,
    leaves: 1,
    answers: false,
    start: 0,
    arrives: 2,
    lost: null,
    progress: 1,
    refused: false,
    flags: "SYN",
    numbers: "seq=1000",
    lostRemark: "lost",
    ...change,
  };
}

describe.each(Object.entries(FORMS))("The %s drawing", (_, form) => {
  const layout = layoutOf({ lifelines, moments: steps(4), arrows: [] }, form);

  test("puts the lifelines inside its width, and time downwards", () => {
    expect(layout.x[0]).toBeGreaterThan(0);
    expect(layout.x[1]).toBeLessThan(form.width);
    expect([...layout.y]).toEqual([...layout.y].sort((a, b) => a - b));
    expect(layout.height).toBeGreaterThan(layout.y.at(-1) ?? 0);
  });

  test("gives an answer a slope downwards, below what it answers, readable from left to right either way", () => {
    const answer = wayOf(anArrow({ from: 1, to: 0, leaves: 2, arrives: 3, answers: true }), layout);
    expect(answer.from.y).toBe((layout.y[2] ?? 0) + form.answerDrop);
    expect(answer.to.y).toBeGreaterThan(answer.from.y);
    expect(Math.abs(slopeOf(answer))).toBeLessThan(30);
  });

  test("slopes a lost segment like one that arrives", () => {
    const arrived = wayOf(anArrow({ answers: true, leaves: 2, arrives: 3 }), layout);
    const lost = wayOf(anArrow({ answers: true, leaves: 2, arrives: null, lost: 3 }), layout);
    expect(slopeOf(lost)).toBeCloseTo(slopeOf(arrived));
  });

  test("shows a long run through a window that always holds the moment shown", () => {
    const long = layoutOf({ lifelines, moments: steps(60), arrows: [] }, form);
    const heights = new Set<number>();
    for (let now = 0; now <= 60; now += 1) {
      const seen = windowAt(now, long);
      const y = long.y[now] ?? 0;
      expect(y).toBeGreaterThan(seen.top);
      expect(y).toBeLessThan(seen.top + seen.height);
      heights.add(seen.height);
    }
    expect(heights.size).toBe(1);
    expect(Math.max(...heights)).toBeLessThan(600);
  });

  test("leaves as much room below the moment shown as is asked for", () => {
    const long = layoutOf({ lifelines, moments: steps(60), arrows: [] }, form);
    const seen = windowAt(30, long, 200);
    expect(seen.top + seen.height - (long.y[30] ?? 0)).toBe(200);
    expect(windowAt(30, long).top).toBeLessThan(seen.top);
  });

  test("keeps the labels of two crossing segments off the crossing, and between the lifelines", () => {
    const numbers = "seq=1000 ack=7001";
    const right = anArrow({ id: 1, leaves: 1, arrives: 3, flags: "SYN,ACK", numbers });
    const left = anArrow({ id: 2, from: 1, to: 0, leaves: 2, arrives: 4, flags: "SYN,ACK", numbers });
    for (const arrow of [right, left]) {
      const centre = labelCentre(arrow, [right, left], layout, false);
      expect(centre).not.toBeCloseTo(labelCentre(arrow, [arrow], layout, false));
      expect(centre).toBeGreaterThan(0.25);
      expect(centre).toBeLessThan(0.75);
    }
  });
});

test("A lost segment’s label drops its numbers, for it has half the room", () => {
  expect(wordsOf(anArrow({ remark: "again" }), false)).toEqual(["SYN", "seq=1000", "again"]);
  expect(wordsOf(anArrow({ remark: "again" }), true)).toEqual(["SYN", "lost"]);
});

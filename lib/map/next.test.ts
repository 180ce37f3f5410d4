import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextLesson, type Stage, standingOf } from "./next";

const path = [
  { id: "layers", prerequisites: [] },
  { id: "ip", prerequisites: ["layers"] },
  { id: "tcp", prerequisites: ["ip"] },
  { id: "http", prerequisites: ["tcp", "elsewhere"] },
];
const withStages = (stages: Record<string, Stage>) => nextLesson(path, (id) => stages[id] ?? "new");

describe("the next lesson", () => {
  it("is the first of the path for somebody who has begun nothing", () => {
    expect(withStages({})).toBe("layers");
  });
  it("is the one that was begun and not finished", () => {
    expect(withStages({ layers: "known", ip: "begun" })).toBe("ip");
  });
  it("is the one after a lesson that is known, or whose items were all met and wait for a later day", () => {
    expect(withStages({ layers: "known" })).toBe("ip");
    expect(withStages({ layers: "met", ip: "met" })).toBe("tcp");
  });
  it("may be one that stands before what is already known", () => {
    expect(withStages({ tcp: "known" })).toBe("layers");
  });
  it("does not wait for lessons outside the path", () => {
    expect(withStages({ layers: "met", ip: "met", tcp: "begun" })).toBe("tcp");
    expect(withStages({ layers: "met", ip: "met", tcp: "known" })).toBe("http");
  });
  it("is none when nothing new is left", () => {
    expect(withStages({ layers: "known", ip: "met", tcp: "known", http: "met" })).toBeUndefined();
  });

  const stage = fc.constantFrom<Stage>("new", "begun", "met", "known");
  it("is there as long as anything is not begun, and never needs a lesson that is not begun", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(stage, fc.array(fc.nat(), { maxLength: 3 })), { minLength: 1, maxLength: 15 }), (drawn) => {
        const order = drawn.map(([, picks], index) => ({
          id: `${index}`,
          prerequisites: index === 0 ? [] : picks.map((pick) => `${pick % index}`),
        }));
        const stageOf = (id: string) => drawn[Number(id)]?.[0] ?? "new";
        const next = nextLesson(order, stageOf);
        const isAnyNew = drawn.some(([own]) => own === "new" || own === "begun");
        expect(next !== undefined).toBe(isAnyNew);
        const needed = order.find(({ id }) => id === next)?.prerequisites ?? [];
        expect(needed.filter((id) => stageOf(id) === "new")).toEqual([]);
      }),
    );
  });
});

describe("where a learner stands with a lesson", () => {
  const progress = {
    topics: {
      a: { score: 0.9, met: 3, known: 3, all: 3 },
      b: { score: 0.2, met: 1, known: 0, all: 4 },
      c: { score: 0.9, met: 4, known: 0, all: 4 },
      d: { score: 0, met: 0, known: 0, all: 4 },
    },
    knownTopics: ["a", "d"],
  };
  it("goes from new over begun and met to known", () => {
    expect(["d", "b", "c", "a"].map((id) => standingOf(id, progress).stage)).toEqual(["new", "begun", "met", "known"]);
  });
  it("is the beginning for a visitor, and for a lesson that has no items yet", () => {
    expect(standingOf("a", null)).toEqual({ stage: "new", score: 0, met: 0, all: 0 });
    expect(standingOf("x", progress).stage).toBe("new");
  });
});

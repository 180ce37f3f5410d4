import { describe, expect, test } from "vitest";
import { cwnd } from "./drill";

/** The right answer to a problem, and the wrong one of a way. */
function answersTo(skill: string, problem: { cwnd: number; ssthresh: number; rounds: number }, ...ways: string[]) {
  const id = `drill.cwnd.${skill}`;
  const presented = cwnd.present(id, { skill: id, problem, options: ["right", ...ways] });
  return presented?.options.map((option) => option.text.en.replaceAll("`", ""));
}

const windowAsked = (question: unknown) => (question as { problem: { cwnd: number } }).problem.cwnd;

test.each(["reno", "tahoe", "timeout", "after-timeout"])("%s asks only of windows that have a half", (name) => {
  const skill = `drill.cwnd.${name}`;
  const windows = Array.from({ length: 200 }, (_, seed) => windowAsked(cwnd.make(skill, seed)));
  expect(new Set(windows).size).toBeGreaterThan(3);
  expect(windows.filter((window) => window % 2 !== 0)).toEqual([]);
});

describe("the round model of the textbooks", () => {
  test("doubles in slow start", () => {
    expect(answersTo("slow-start", { cwnd: 1, ssthresh: 64, rounds: 4 }, "linear", "one-more")).toEqual(["16", "5", "32"]);
  });
  test("stops doubling at ssthresh and then adds one a round", () => {
    expect(answersTo("threshold", { cwnd: 8, ssthresh: 13, rounds: 1 }, "past")).toEqual(["13", "16"]);
    expect(answersTo("threshold", { cwnd: 8, ssthresh: 13, rounds: 3 }, "past", "doubling")).toEqual(["15", "18", "64"]);
  });
  test("adds one a round in congestion avoidance", () => {
    expect(answersTo("avoidance", { cwnd: 20, ssthresh: 16, rounds: 5 }, "double")).toEqual(["25", "40"]);
  });
  test("halves in Reno and begins again from one in Tahoe at three duplicates, and in both at a timeout", () => {
    const problem = { cwnd: 25, ssthresh: 8, rounds: 1 };
    expect(answersTo("reno", problem, "to-one", "plus-three")).toEqual(["12", "1", "15"]);
    expect(answersTo("tahoe", problem, "half")).toEqual(["1", "12"]);
    expect(answersTo("timeout", problem, "halved")).toEqual(["1", "12"]);
  });
  test("climbs after a timeout to half the window, not to the old threshold", () => {
    // 24 times out: 1, 2, 4, 8, 12, 13.
    expect(answersTo("after-timeout", { cwnd: 24, ssthresh: 12, rounds: 6 }, "doubling", "linear")).toEqual(["13", "32", "17"]);
    expect(answersTo("after-timeout", { cwnd: 32, ssthresh: 12, rounds: 6 }, "old")).toEqual(["17", "13"]);
  });
});

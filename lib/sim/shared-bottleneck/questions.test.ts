import { describe, expect, it } from "vitest";
import { askedAt } from "../fixtures";
import { scenarioFrames } from "./fixtures";
import { questions } from "./questions";
import type { sharedBottleneckEntry } from "./scenarios";

type ScenarioName = keyof typeof sharedBottleneckEntry.scenarios;
type Question = keyof typeof questions;

const asked = (name: ScenarioName, frame: number, question: Question) =>
  askedAt({ questions }, scenarioFrames(name), frame, question);

describe("predictions of the scenarios", () => {
  // Items name these frames: a change here breaks them.
  it.each<[ScenarioName, number, Question, string]>([
    ["newcomer", 1, "share-in-the-end", "Both have about the same"],
    ["rtt-reno", 1, "share-in-the-end", "A has clearly more"],
    ["reno-cubic", 358, "window-after-loss", "39"],
    ["reno-cubic", 375, "window-after-loss", "24"],
    ["bufferbloat", 160, "round-trip-now", "1040"],
    ["bbr-alone", 30, "next-mode", "Drain"],
    ["bbr-alone", 167, "next-mode", "ProbeRTT"],
  ])("%s, frame %i, %s: %s", (name, frame, question, right) => {
    const answer = asked(name, frame, question);
    expect(answer.choices[answer.right]?.en).toBe(right);
    for (const locale of ["zh", "en"] as const) expect(new Set(answer.choices.map((choice) => choice[locale])).size).toBe(4);
  });

  it("names the flow and its window where it asks for what is left of it", () => {
    expect(asked("reno-cubic", 358, "window-after-loss").prompt.en).toBe(
      "The cwnd of B (CUBIC) has grown to 56 when it notices a loss. What does cwnd become?",
    );
  });

  it("says of BBR how old its smallest round trip is: beyond 5 s the states part", () => {
    expect(asked("bbr-alone", 30, "next-mode").prompt.en).toContain("last updated its smallest round trip 0.9 s ago");
    expect(asked("bbr-alone", 167, "next-mode").prompt.en).toContain("last updated its smallest round trip more than 5 s ago");
  });

  it("refuses a frame that the prompt does not describe", () => {
    expect(() => asked("newcomer", 60, "window-after-loss")).toThrow(/fits a frame/);
    expect(() => asked("newcomer", 60, "next-mode")).toThrow(/fits a frame/);
  });
});

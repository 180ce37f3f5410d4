import { describe, expect, it } from "vitest";
import type { Frame } from "../engine";
import { predictionAt } from "../fixtures";
import { runOf } from "../link";
import { trace } from "../trace";
import { congestionControl } from "./engine";
import { questions } from "./questions";
import { congestionControlEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

type ScenarioName = keyof typeof congestionControlEntry.scenarios;
type Question = keyof typeof questions;

function scenarioFrames(name: ScenarioName): Frame<State, Event | Input>[] {
  const { frames, ended } = trace(congestionControl, runOf(congestionControlEntry.scenarios[name]));
  expect(ended).toBe("rest");
  // The engine made these frames from its own states and events.
  return frames as Frame<State, Event | Input>[];
}

const answerOf = (name: ScenarioName, frame: number, question: Question) =>
  predictionAt({ questions }, scenarioFrames(name), frame, question).answer;

describe("predictions of the scenarios", () => {
  // Items name these frames: a change here breaks them.
  it.each<[ScenarioName, number, Question, string]>([
    ["slow-start", 2, "new-ack-cwnd", "2"],
    ["slow-start", 17, "next-phase", "congestion avoidance"],
    ["one-loss-reno", 27, "next-event", "A duplicate ACK arrives"],
    ["one-loss-reno", 29, "third-duplicate-action", "It sends #25 again at once"],
    ["one-loss-reno", 29, "third-duplicate-ssthresh", "5"],
    ["one-loss-reno", 29, "third-duplicate-cwnd", "8"],
    ["one-loss-reno", 30, "inflation-cwnd", "9"],
    ["one-loss-reno", 36, "recovery-ack-cwnd", "5"],
    ["one-loss-reno", 36, "next-phase", "congestion avoidance"],
    ["tahoe-vs-reno", 56, "third-duplicate-cwnd", "1"],
    ["tahoe-vs-reno", 57, "third-duplicate-cwnd", "8"],
    ["reno-two-losses", 36, "recovery-ack-action", "It leaves fast recovery and deflates cwnd to 5"],
    ["reno-two-losses", 39, "third-duplicate-ssthresh", "5"],
    ["newreno-two-losses", 36, "recovery-ack-action", "It stays in fast recovery and sends #28 again at once"],
    ["newreno-two-losses", 36, "recovery-ack-cwnd", "11"],
    ["timeout-tail-loss", 32, "next-event", "The retransmission timer expires"],
    ["timeout-tail-loss", 32, "timeout-ssthresh", "2"],
    ["timeout-tail-loss", 32, "timeout-cwnd", "1"],
    ["back-off", 79, "timeout-ssthresh", "2"],
    ["flight-not-cwnd", 35, "third-duplicate-ssthresh", "4"],
  ])("%s, frame %i, %s: %s", (name, frame, question, right) => {
    expect(answerOf(name, frame, question)).toBe(right);
  });

  it.each(Object.keys(congestionControlEntry.scenarios) as ScenarioName[])(
    "offers four different choices wherever a question fits: %s",
    (name) => {
      const frames = scenarioFrames(name);
      const answers = frames.flatMap((frame, i) => {
        const before = frames[i - 1];
        const { event } = frame;
        if (before === undefined || event === null || event.type === "start") return [];
        return Object.values(questions).flatMap(
          (question) => attempt(() => question.ask(before.state, event, frame.state)) ?? [],
        );
      });
      const faulty = answers.filter(({ choices, right }) => {
        const texts = (["zh", "en"] as const).map((locale) => new Set(choices.map((choice) => choice[locale])).size);
        return texts.some((count) => count !== 4) || right < 0 || right > 3;
      });
      expect(answers.length).toBeGreaterThan(frames.length);
      expect(faulty).toEqual([]);
    },
  );

  it.each<[ScenarioName, number, Question, string]>([
    [
      "slow-start",
      33,
      "new-ack-cwnd",
      "Reno: ACK 33 arrives and covers #32; it is the first since cwnd last grew. How many segments is cwnd after it?",
    ],
    ["delayed-acks", 2, "new-ack-cwnd", "Reno: ACK 3 arrives and covers #1, #2. How many segments is cwnd after it?"],
    ["tahoe-vs-reno", 56, "third-duplicate-cwnd", "Tahoe: ACK 25 comes again, duplicate number 3. What does cwnd become?"],
    [
      "newreno-two-losses",
      36,
      "recovery-ack-action",
      "NewReno: when fast recovery began, #34 was the last segment sent; now ACK 28 arrives and covers #25 to #27. What does the sender do?",
    ],
    [
      "back-off",
      79,
      "timeout-ssthresh",
      "Reno: #25 was sent again after a timeout, and now the timer expires for it once more. What does ssthresh become?",
    ],
  ])("names the algorithm and the event in its prompt: %s, frame %i, %s", (name, frame, question, prompt) => {
    const frames = scenarioFrames(name);
    const [before, now] = [frames[frame - 1], frames[frame]];
    if (before === undefined || now === undefined || now.event === null) throw new Error(`There is no frame ${frame}.`);
    const asked = questions[question].prompt;
    const { en } = typeof asked === "function" ? asked(before.state, now.event, now.state) : asked;
    expect(en).toBe(prompt);
  });

  it("refuses a frame that the prompt does not describe", () => {
    expect(() => answerOf("one-loss-reno", 2, "third-duplicate-cwnd")).toThrow(/fits a frame with fast-retransmit/);
    expect(() => answerOf("one-loss-reno", 18, "new-ack-cwnd")).toThrow(/not loss/);
  });
});

function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

import { describe, expect, it } from "vitest";
import { sharedBottleneck } from "./engine";
import { framesOf, type Run, scenarioFrames } from "./fixtures";
import { sharedBottleneckEntry } from "./scenarios";

function sentences(frames: Run): { zh: string; en: string }[] {
  return frames.flatMap((frame, i) => {
    const before = frames[i - 1];
    return before === undefined || frame.event === null
      ? []
      : [sharedBottleneck.describe(before.state, frame.event, frame.state)];
  });
}

describe("sentences", () => {
  it.each(Object.keys(sharedBottleneckEntry.scenarios) as (keyof typeof sharedBottleneckEntry.scenarios)[])(
    "says every slice of %s in both languages, without a hole",
    (name) => {
      for (const { zh, en } of sentences(scenarioFrames(name))) {
        expect(`${zh}${en}`).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(zh).toMatch(/。$/);
        expect(en).toMatch(/^[A-Z].*\.$/);
      }
    },
  );

  it("tells starts, drops and reductions, and where everything stands when nothing happens", () => {
    const said = sentences(scenarioFrames("newcomer")).map(({ en }) => en);
    expect(said[0]).toBe("A (Reno) starts, with cwnd = 10, in slow start.");
    expect(said).toContain(
      "The queue is full (20) and drops segments: 1 of A. A (Reno) notices a loss and cuts cwnd from 43 to 21.",
    );
    expect(said.some((sentence) => /^Queue \d+ of 20: what arrives now waits \d+ ms; cwnd: A \d+, B \d+\.$/.test(sentence))).toBe(
      true,
    );
  });

  it("closes with what each flow got and how evenly", () => {
    expect(sentences(scenarioFrames("rtt-reno")).at(-1)?.en).toMatch(
      /Since the last flow began, the averages in Mbit\/s are A 1\.98, B 0\.41; Jain’s index is 0\.70\.$/,
    );
  });

  it("says what the learner did, and when it changes nothing", () => {
    const inputs = [
      { frame: 50, event: { type: "stop" as const, flow: 1 } },
      { frame: 60, event: { type: "stop" as const, flow: 1 } },
    ];
    const said = sentences(framesOf({ seconds: 5 }, 1, inputs)).map(({ en }) => en);
    expect(said).toContain("You stop B (Reno): it sends nothing more.");
    expect(said).toContain("This changes nothing for B (Reno).");
  });
});

import { expect, describe as group, it } from "vitest";
import { formFields } from "../form";
import { describe } from "./describe";
import { congestionControl } from "./engine";
import { framesOf } from "./fixtures";
import type { Parameters } from "./parameters";
import { congestionControlEntry } from "./scenarios";
import type { Input } from "./state";

function sentences(changes: Partial<Parameters>, inputs: { frame: number; event: Input }[] = []): { zh: string; en: string }[] {
  const frames = framesOf(changes, 1, inputs);
  return frames.slice(1).map((frame, i) => {
    const before = frames[i];
    if (before === undefined || frame.event === null) throw new Error("Only frame 0 has no event.");
    return describe(before.state, frame.event, frame.state);
  });
}

group("sentences", () => {
  it("tells fast retransmit with its numbers", () => {
    expect(sentences({ losses: "1" }).map((text) => text.en)).toContain(
      "Third duplicate ACK 1: #1 counts as lost and is sent again at once; ssthresh = half of the 10 in flight, at least 2, so 5; cwnd = 5 + 3 = 8, fast recovery begins.",
    );
  });

  it("tells a timeout with the RTO before and after", () => {
    expect(sentences({ losses: "10", amountSegments: 10 }).map((text) => text.en)).toContain(
      "The retransmission timer expires (RTO 1000 ms): ssthresh = half of the 1 in flight, at least 2, so 2; cwnd = 1, #10 is sent again, slow start begins, and the RTO backs off to 2000 ms.",
    );
  });

  it("names the sender when two are compared", () => {
    const told = sentences({ algorithm: "tahoe", compareWith: "reno", losses: "3", amountSegments: 20 }).slice(1);
    expect(told.every(({ en }) => en.startsWith("Tahoe: ") || en.startsWith("Reno: "))).toBe(true);
  });

  it("tells the learner what a drop does: on the wire, before it is sent, and when it is too late", () => {
    const inputs = [1, 1, 1].map((frame, i) => ({ frame, event: { type: "drop" as const, segment: [4, 30, 4][i] ?? 0 } }));
    const told = sentences({}, inputs).map((text) => text.en);
    expect(told.slice(1, 3)).toEqual([
      "You take #4 off the wire. The sender does not know yet.",
      "You decide: #30 will be lost once it is sent.",
    ]);
    expect(sentences({ amountSegments: 2 }, [{ frame: 3, event: { type: "drop", segment: 1 } }]).at(-1)?.en).toBe(
      "#1 has arrived already: nothing is lost.",
    );
  });

  it("has a whole sentence in both languages for every frame of every scenario", () => {
    for (const { parameters, ...scenario } of Object.values(congestionControlEntry.scenarios)) {
      const frames = framesOf(parameters, "seed" in scenario ? scenario.seed : 1);
      frames.slice(1).forEach((frame, i) => {
        const before = frames[i];
        if (before === undefined || frame.event === null) return;
        const { zh, en } = describe(before.state, frame.event, frame.state);
        expect(zh).toMatch(/。$/);
        expect(en).toMatch(/\.$/);
        expect(`${zh}${en}`).not.toMatch(/undefined|NaN|null|Infinity|\$\{/);
      });
    }
  });
});

group("form", () => {
  it("has a control for every parameter", () => {
    expect(formFields(congestionControl).map((field) => field.key)).toEqual(Object.keys(congestionControl.labels));
  });
});

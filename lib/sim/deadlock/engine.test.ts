import { describe, expect, it } from "vitest";
import type { Scenario } from "../engine";
import { lastOf } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { actions } from "./actions";
import { deadlock } from "./engine";
import { type DeadlockFrame, fateIn, run } from "./fixtures";
import type { Parameters } from "./parameters";
import { deadlockEntry } from "./scenarios";

type Name = keyof typeof deadlockEntry.scenarios;
const SCENARIOS: [string, Scenario<Parameters>][] = Object.entries(deadlockEntry.scenarios);

function framesOf(name: Name): DeadlockFrame[] {
  // The trace is of this very engine.
  return trace(deadlock, runOf(deadlockEntry.scenarios[name])).frames as DeadlockFrame[];
}

function said(frames: DeadlockFrame[], at: number) {
  const [before, frame] = [frames[at - 1], frames[at]];
  if (before === undefined || frame?.event == null) throw new Error("No such frame.");
  return deadlock.describe(before.state, frame.event, frame.state);
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(deadlock).map(({ key }) => key)).toEqual(Object.keys(deadlockEntry.scenarios.lucky.parameters));
  });

  it.each(SCENARIOS)("runs the scenario %s to rest in few frames and tells each of them in both languages", (name, scenario) => {
    const { frames, ended } = trace(deadlock, runOf(scenario));
    expect(ended).toBe("rest");
    expect(frames.length).toBeLessThan(30);
    for (let at = 1; at < frames.length; at += 1) {
      const text = said(frames as DeadlockFrame[], at);
      expect(text.en, name).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  it.each<[Name, string]>([
    ["lucky", "done done"],
    ["two-locks", "waiting waiting"],
    ["same-order", "done done"],
    ["chain", "done done done"],
    ["keep", "failed failed"],
    ["livelock", "failed failed"],
    ["random", "done done"],
    ["slow", "done done done"],
    ["detect", "done done"],
    ["banker", "done done"],
    ["two-units", "done done done"],
    ["philosophers", "waiting waiting waiting waiting waiting"],
    ["philosophers-order", "done done done done done"],
    ["philosophers-all", "done done done done done"],
  ])("%s ends as its summary says: %s", (name, fate) => {
    expect(fateIn(framesOf(name))).toBe(fate);
  });

  it("tells how the circle closes", () => {
    expect(said(framesOf("two-locks"), 4)).toEqual({
      en: "B wants lock 1, which A holds: B waits, holding lock 2. The waiting forms a circle: A → B → A. That is a deadlock. None of them can go on unless somebody interferes.",
      zh: "B 要锁 1，在 A 手里：B 等着，手里拿着锁 2。等待成了环：A → B → A。这就是死锁。没有外力，谁也走不下去。",
    });
  });

  it("takes a slow run for a stuck one where there is only a time limit", () => {
    const frames = framesOf("slow");
    expect(frames.every(({ state }) => state.cycle.length === 0)).toBe(true);
    expect(lastOf(frames).retries).toBe(4);
  });

  it("rolls back the one of the circle that holds fewest locks, and lets it try again", () => {
    const aborts = framesOf("detect").flatMap(({ event }) => (event?.type === "abort" ? [event.thread] : []));
    expect(aborts).toEqual([1]);
  });

  it("withholds a free lock where the banker sees no way for all to finish", () => {
    const frames = framesOf("banker");
    expect(frames[2]?.state.effect.refused).toBe(true);
    expect(frames[2]?.state.threads[1]).toMatchObject({ phase: "waiting", held: 0 });
  });
});

describe("the learner", () => {
  it("can undo the luck of a run by holding a thread up", () => {
    const lucky = { staggerMs: 160 };
    expect(fateIn(run(lucky))).toBe("done done");
    expect(
      fateIn(
        run(lucky, [
          { frame: 1, event: { type: "hold-up", thread: 0 } },
          { frame: 1, event: { type: "hold-up", thread: 0 } },
        ]),
      ),
    ).toBe("waiting waiting");
  });

  it("can resolve a deadlock from outside, by rolling one of the circle back", () => {
    expect(fateIn(run({}, [{ frame: 4, event: { type: "stop", thread: 0 } }]))).toBe("stopped done");
  });

  it("is offered only what changes something", () => {
    for (const frames of [framesOf("livelock"), framesOf("detect")])
      for (const { state } of frames)
        for (const { input, label } of actions(state)) {
          expect(deadlock.step(state, input)).not.toEqual(state);
          expect(label.en).toMatch(/^(Hold|Roll) [A-E] /);
        }
  });

  it("changes nothing with an input that no longer applies", () => {
    const last = lastOf(run());
    expect(deadlock.step(last, { type: "hold-up", thread: 0 })).toBe(last);
    expect(deadlock.step(last, { type: "stop", thread: 4 })).toBe(last);
  });
});

import { describe, expect, test } from "vitest";
import { run } from "@/lib/sim/tcp-handshake/fixtures";
import { ladderOf } from "./ladder";

const names: [string, string] = ["client", "server"];
const ladder = (frames: ReturnType<typeof run>, now = frames.length - 1) => ladderOf(frames, now, names, "en");

describe("A handshake as a ladder", () => {
  test("has an arrow for each segment, from the moment it leaves to the moment it arrives", () => {
    const { arrows } = ladder(run());
    expect(arrows.map(({ from, leaves, arrives, flags }) => [from, leaves, arrives, flags])).toEqual([
      [0, 1, 2, "SYN"],
      [1, 2, 3, "SYN,ACK"],
      [0, 3, 4, "ACK"],
    ]);
    expect(arrows.map(({ answers }) => answers)).toEqual([false, true, true]);
  });

  test("shows a state where it changes, and how much of a connection there is", () => {
    const { states } = ladder(run());
    expect(states.filter(({ lifeline }) => lifeline === 1).map(({ moment, text, phase }) => [moment, text, phase])).toEqual([
      [0, "LISTEN", "idle"],
      [2, "SYN-RECEIVED", "opening"],
      [4, "ESTABLISHED", "open"],
    ]);
  });

  test("marks what is lost and what is said again, and cuts the wait short under its timer", () => {
    const { arrows, moments, timers } = ladder(run({ loss: "syn-ack" }));
    expect(arrows.find(({ id }) => id === 2)).toMatchObject({ lost: 3, arrives: null });
    expect(arrows.map(({ remark }) => remark)).toEqual([undefined, undefined, "again", "again", undefined]);
    expect(moments[4]).toEqual({ gap: "long" });
    expect(timers).toEqual([{ lifeline: 0, moment: 4, text: "RTO 1 s" }]);
  });

  test("says how long a silence was that no timer ended", () => {
    const { moments } = ladder(run({ dataOctets: 10, sendAfterMs: 70_000 }));
    expect(moments[5]).toEqual({ gap: "long", silence: "70 s pass" });
  });

  test("lets an old SYN come from somewhere in the network, and a copy branch off on the way", () => {
    expect(ladder(run({ situation: "old-duplicate-syn" })).arrows[0]).toMatchObject({ leaves: 0, start: 0.4, remark: "old" });
    const copied = run({}, [{ frame: 1, event: { type: "duplicate", id: 1 } }]);
    expect(ladder(copied).arrows.find(({ remark }) => remark === "copy")).toMatchObject({ leaves: 2, start: 0.4 });
  });

  test("shows a SYN turned away at a full queue, and the call that makes room", () => {
    const { arrows, notes } = ladder(run({ situation: "backlog-full", acceptAfterMs: 1500 }));
    expect(arrows.slice(0, 2).map(({ refused }) => refused)).toEqual([true, true]);
    expect(arrows[2]?.refused).toBe(false);
    expect(notes).toMatchObject([{ lifeline: 1, text: "accept()" }]);
  });

  test("tells what the program is told", () => {
    expect(ladder(run({ situation: "closed-port" })).notes).toMatchObject([{ lifeline: 0, text: "refused" }]);
    expect(ladder(run({ loss: "syn", lossCount: 12 })).notes).toMatchObject([{ lifeline: 0, text: "timed out" }]);
  });

  test("knows how far a segment has come", () => {
    const frames = run({}, [{ frame: 1, event: { type: "delay", id: 1 } }]);
    const progress = (now: number) => ladder(frames, now).arrows.find(({ id }) => id === 1)?.progress ?? 0;
    expect(progress(1)).toBe(0);
    expect(progress(4)).toBeGreaterThan(0.5);
    expect(progress(frames.length - 1)).toBe(1);
  });
});

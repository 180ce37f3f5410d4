import { describe, expect, test } from "vitest";
import { lastOf } from "../fixtures";
import { aTransfer, type FlowFrame, run, sentIn } from "./fixtures";
import { parametersSchema } from "./parameters";
import { isDeadlocked } from "./schedule";
import { nextLength, usable } from "./sender";

const lengths = (frames: FlowFrame[]) =>
  sentIn(frames, "sender").flatMap((line) => (line.includes(" data ") ? [Number(line.split("+")[1])] : []));

describe("A buffer of 4,000 octets and a program that does not read", () => {
  const frames = run("zero-window");

  test("closes the window as the lesson’s table says: the right edge stays at 4001", () => {
    const answers = sentIn(frames, "receiver").slice(0, 4);
    expect(answers).toEqual(["60 ack 1001/3000", "70 ack 2001/2000", "80 ack 3001/1000", "90 ack 4001/0"]);
  });

  test("opens it with an update once 2,000 octets are read: the right edge moves to 6001", () => {
    expect(sentIn(frames, "receiver")).toContain("2500 update 4001/2000");
  });

  test("stops the sender at zero, which probes after one RTO with one octet, and goes on at the update", () => {
    expect(sentIn(frames, "sender").slice(4)).toEqual(["1140 probe 4001+1", "2550 data 4001+1000", "2560 data 5001+1000"]);
  });
});

describe("Script T17", () => {
  test("probes go after RTO, 2 RTO, 4 RTO, and each is answered with a window of zero", () => {
    const frames = run("closed-for-long");
    const probes = sentIn(frames, "sender").filter((line) => line.includes("probe"));
    // Zero since 140 ms: 1, 2, 4 and 8 s later each.
    expect(probes.map((line) => Number(line.split(" ")[0]))).toEqual([1140, 3140, 7140, 15_140]);
    expect(sentIn(frames, "receiver").filter((line) => line.endsWith("4001/0"))).toHaveLength(1 + probes.length);
    expect(lastOf(frames).sender.una).toBe(6000);
  });

  test("a lost update is found out by the next probe, whose octet is taken in", () => {
    const frames = run("lost-update");
    expect(sentIn(frames, "sender")).toContain("3140 probe 4001+1");
    expect(sentIn(frames, "receiver")).toContain("3200 ack 4002/3999");
    expect(lastOf(frames).receiver.read).toBe(6000);
  });

  test("without probes both wait for ever", () => {
    const last = lastOf(run("no-probes"));
    expect(isDeadlocked(last)).toBe(true);
    expect(last.sender).toMatchObject({ una: 4000, nxt: 4000, window: 0, timer: null });
    expect(last.receiver).toMatchObject({ nxt: 4000, edge: 8000, read: 4000 });
  });

  test("a lost probe is followed by the next", () => {
    const at = run("zero-window").findIndex(({ state }) => state.effect.sent?.segment.kind === "probe");
    const frames = run("zero-window", {}, [{ frame: at, event: { type: "drop", id: 9 } }]);
    expect(lastOf(frames).sender.una).toBe(6000);
  });
});

describe("The silly window", () => {
  test("without a remedy sends crumbs of what was read", () => {
    expect(lengths(run("silly"))).toEqual([1000, 1000, ...Array.from({ length: 10 }, () => 200)]);
  });

  test("is cured by either end: full segments only", () => {
    expect(lengths(run("silly-receiver"))).toEqual([1000, 1000, 1000, 1000]);
    expect(lengths(run("silly-sender"))).toEqual([1000, 1000, 1000, 1000]);
  });

  test("cured by the receiver also spares the small updates", () => {
    const updates = (name: "silly" | "silly-sender" | "silly-receiver") => lastOf(run(name)).counts.updates;
    expect(updates("silly-receiver")).toBeLessThan(updates("silly-sender"));
    expect(updates("silly-sender")).toBe(updates("silly"));
  });

  test("a small buffer counts as opened at half: the receiver’s fraction Fr", () => {
    const frames = run("silly-receiver", { bufferOctets: 1000, amountOctets: 3000 });
    const updates = sentIn(frames, "receiver").filter((line) => line.includes("update"));
    expect(updates[0]).toMatch(/\/600$/);
  });

  test("held back for half a second, the sender sends what it may: the override timeout", () => {
    const frames = run("silly-sender", { readEveryMs: 200 });
    expect(frames.some(({ state }) => state.effect.expired?.kind === "override")).toBe(true);
    expect(lastOf(frames).receiver.read).toBe(4000);
  });
});

describe("The send window", () => {
  test("is min(cwnd, rwnd): cwnd first, then rwnd", () => {
    const frames = run("two-limits");
    const inFlight = frames.map(({ state: { sender } }) => sender.nxt - sender.una);
    expect(inFlight[1]).toBe(1000);
    expect(usable(frames[1]?.state.sender ?? never())).toBe(0);
    expect(Math.max(...inFlight)).toBe(4000);
    expect(lastOf(frames).sender.cwnd).toBe(15_000);
  });

  test("usable = min(cwnd, rwnd) − what is in flight, in the numbers of the lesson’s question", () => {
    const { sender, parameters } = run("normal")[0]?.state ?? never();
    const asked = { ...sender, una: 2000, nxt: 4000, window: 3000, cwnd: 2500 };
    expect(usable(asked)).toBe(500);
    expect(nextLength({ sender: asked, parameters: { ...parameters, senderAvoidance: false } })).toBe(500);
  });
});

describe("The learner", () => {
  test("may drop data: it is sent again after its RTO, and what was kept is confirmed with it", () => {
    const frames = run("normal", { amountOctets: 3000 }, [{ frame: 1, event: { type: "drop", id: 1 } }]);
    expect(sentIn(frames, "sender").at(-1)).toBe("1000 again 1+1000");
    expect(sentIn(frames, "receiver")).toContain("1060 ack 3001/1000");
  });

  test("may let the program read, and the window opens at once", () => {
    const full = run("zero-window").findIndex(({ state }) => state.receiver.nxt === 4000);
    const frames = run("zero-window", {}, [{ frame: full, event: { type: "read-all" } }]);
    expect(sentIn(frames, "receiver")).toContain("90 update 4001/4000");
  });

  test("who names what is gone changes nothing", () => {
    const frames = run("normal", {}, [{ frame: 12, event: { type: "drop", id: 1 } }]);
    expect(frames[13]?.state).toEqual(frames[12]?.state);
  });
});

test("Parameters that would run for thousands of reads, or against the round trip, are refused", () => {
  const refused = (change: object) => !parametersSchema.safeParse({ ...aTransfer("normal"), ...change }).success;
  expect(refused({})).toBe(false);
  expect(refused({ readOctets: 100 })).toBe(true);
  expect(refused({ delayMs: 500 })).toBe(true);
  expect(refused({ bufferOctets: 70_000 })).toBe(true);
});

function never(): never {
  throw new Error("The run has fewer frames than the test expects.");
}

import { describe, expect, it } from "vitest";
import { framesOf } from "./fixtures";
import type { Parameters } from "./parameters";

const delayed = { ackDelayMs: 200, initialWindow: 10, amountSegments: 150, receiverWindow: 179 };

function acks(changes: Partial<Parameters>): { atMs: number; ack: number; cwnd: number; reaction: string }[] {
  return framesOf(changes).flatMap(({ event, atMs, state }) => {
    const sender = state.flows[0]?.sender;
    return event?.type === "ack" && sender !== undefined
      ? [{ atMs: Math.round(atMs), ack: event.ack, cwnd: sender.cwnd, reaction: sender.reaction }]
      : [];
  });
}

/** cwnd once everything of the initial window, and of each round after it, is acknowledged. */
function windowsOf(changes: Partial<Parameters>): number[] {
  const ends: number[] = [];
  let end = 10;
  for (const { ack, cwnd } of acks(changes)) {
    if (ack <= end) continue;
    ends.push(cwnd);
    end = ack - 1 + cwnd;
  }
  return ends;
}

describe("delayed ACKs (RFC 5681 §4.2)", () => {
  it("acknowledges every second segment at once", () => {
    expect(
      acks(delayed)
        .slice(0, 5)
        .map(({ ack }) => ack),
    ).toEqual([3, 5, 7, 9, 11]);
  });

  it("slow start grows by half a round trip: 10 becomes 15, then 23, the last of 15 being answered with the next", () => {
    expect(windowsOf(delayed).slice(0, 2)).toEqual([15, 23]);
  });

  it("counting octets with L = 2 doubles it all the same (RFC 3465 §2.2)", () => {
    expect(windowsOf({ ...delayed, byteCounting: true }).slice(0, 2)).toEqual([20, 40]);
  });

  it("makes a lone segment wait for the receiver's timer, and so a window of one start late", () => {
    const [first] = acks({ ...delayed, initialWindow: 1 });
    // 100 ms of handshake, 1 ms at the bottleneck, 100 ms there and back, and the timer.
    expect(first).toMatchObject({ atMs: 401, ack: 2 });
  });

  it("answers at once beyond a gap and when one is filled, so that three duplicates come as soon as ever", () => {
    const frames = framesOf({ ...delayed, losses: "3" });
    const again = frames.find((frame) => frame.state.flows[0]?.sender.reaction === "fast-retransmit");
    const undelayed = framesOf({ ...delayed, ackDelayMs: 0, losses: "3" }).find(
      (frame) => frame.state.flows[0]?.sender.reaction === "fast-retransmit",
    );
    expect(Math.round(again?.atMs ?? 0)).toBe(Math.round(undelayed?.atMs ?? -1));
  });

  it("counts one segment an ACK in the slow start after a timeout, however many octets it covers (RFC 3465 §2.3)", () => {
    const after = acks({ ...delayed, byteCounting: true, amountSegments: 40, losses: "39:1, 40:1, 38:1, 37:1" });
    const restarted = after.filter(({ atMs }) => atMs > 1000);
    expect(restarted.every(({ reaction }) => reaction === "slow-start" || reaction.startsWith("avoidance"))).toBe(true);
    restarted.slice(1).forEach(({ cwnd }, i) => {
      expect(cwnd - (restarted[i]?.cwnd ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it("leaves congestion avoidance its one segment a window, because that counts what is acknowledged", () => {
    const changes = { initialWindow: 10, initialSsthresh: 10, amountSegments: 120 };
    const [at, half] = [0, 200].map((ackDelayMs) => acks({ ...changes, ackDelayMs }).find(({ ack }) => ack > 80)?.cwnd);
    expect(Math.abs((at ?? 0) - (half ?? 0))).toBeLessThanOrEqual(1);
  });
});

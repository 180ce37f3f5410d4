import { describe, expect, it } from "vitest";
import { framesOf } from "./fixtures";
import type { Parameters } from "./parameters";
import { transmissionsBetween } from "./transmissions";

/** Of each ACK that the first sender gets: its number, cwnd after it, and what left, "#1 again" for a repeat. */
function acksOf(changes: Partial<Parameters>): { ack: number; cwnd: number; ssthresh: number; flight: number; sent: string[] }[] {
  const frames = framesOf(changes);
  return frames.flatMap((frame, i) => {
    const was = frames[i - 1]?.state.flows[0];
    const is = frame.state.flows[0];
    if (frame.event?.type !== "ack" || was === undefined || is === undefined) return [];
    const sent = transmissionsBetween(was, is).map(({ segment, again }) => (again ? `#${segment} again` : `#${segment}`));
    return [
      { ack: frame.event.ack, cwnd: is.sender.cwnd, ssthresh: is.sender.ssthresh, flight: is.sender.next - is.sender.una, sent },
    ];
  });
}

const picked = (acks: ReturnType<typeof acksOf>) => acks.map(({ ack, cwnd, sent }) => [ack, cwnd, sent.join(" ")]);

describe("packet vectors", () => {
  it("P1: Reno loses #1 of ten", () => {
    const acks = acksOf({ losses: "1" });
    expect(picked(acks).slice(0, 13)).toEqual([
      [1, 10, ""],
      [1, 10, ""],
      [1, 8, "#1 again"],
      [1, 9, ""],
      [1, 10, ""],
      [1, 11, "#11"],
      [1, 12, "#12"],
      [1, 13, "#13"],
      [1, 14, "#14"],
      [11, 5, "#15"],
      [12, 5, "#16"],
      [13, 5, "#17"],
      [14, 5, "#18"],
    ]);
    expect(acks[2]?.ssthresh).toBe(5);
  });

  it("P2: NewReno loses #1 and #4 and reduces once", () => {
    const acks = acksOf({ algorithm: "newreno", losses: "1, 4" });
    expect(picked(acks).slice(0, 13)).toEqual([
      [1, 10, ""],
      [1, 10, ""],
      [1, 8, "#1 again"],
      [1, 9, ""],
      [1, 10, ""],
      [1, 11, "#11"],
      [1, 12, "#12"],
      [1, 13, "#13"],
      [4, 11, "#4 again #14"],
      [4, 12, "#15"],
      [4, 13, "#16"],
      [4, 14, "#17"],
      [14, 5, "#18"],
    ]);
    expect(acks.filter((ack) => ack.sent.includes("#1 again")).map((ack) => ack.ssthresh)).toEqual([5]);
    expect(acks.slice(2).every((ack) => ack.ssthresh === 5)).toBe(true);
  });

  it("P3: Reno with the same losses stalls, then halves the flight of ten again, not its cwnd of five", () => {
    const acks = acksOf({ losses: "1, 4" });
    const stalled = acks[8];
    expect(stalled).toMatchObject({ ack: 4, cwnd: 5, flight: 10, sent: [] });
    expect(picked(acks).slice(9, 12)).toEqual([
      [4, 5, ""],
      [4, 5, ""],
      [4, 8, "#4 again"],
    ]);
    expect(acks[11]?.ssthresh).toBe(5);
  });

  it("P3: with fewer than three later segments in flight, Reno's second loss waits for the timer", () => {
    const frames = framesOf({ losses: "1, 4", amountSegments: 12 });
    const timeouts = frames.filter((frame) => frame.event?.type === "timeout");
    expect(timeouts).toHaveLength(1);
    expect(timeouts[0]?.event).toMatchObject({ segment: 4 });
  });

  it("P4: with two segments after the loss there is no fast retransmit, and the timer expires", () => {
    const frames = framesOf({ losses: "8", amountSegments: 10 });
    expect(frames.some((frame) => frame.state.flows[0]?.sender.reaction === "fast-retransmit")).toBe(false);
    expect(frames.filter((frame) => frame.event?.type === "timeout")).toHaveLength(1);
    expect(frames.at(-1)?.state.flows[0]?.outcome).toBe("done");
  });

  it("P4: Limited Transmit finds the third duplicate where new data is there to send", () => {
    // A window of three: #1 is lost, and only #2 and #3 follow it in the first flight.
    const small = { losses: "1", initialWindow: 3 };
    const without = framesOf(small);
    const withIt = framesOf({ ...small, limitedTransmit: true });
    expect(without.some((frame) => frame.event?.type === "timeout")).toBe(true);
    expect(withIt.some((frame) => frame.event?.type === "timeout")).toBe(false);
    expect(
      withIt.find((frame) => frame.state.flows[0]?.sender.reaction === "fast-retransmit")?.state.flows[0]?.sender.ssthresh,
    ).toBe(2);
  });

  it("V6 in a run: rwnd holds 8 in flight while cwnd is at 31, and a loss sets ssthresh to 4", () => {
    const acks = acksOf({ initialWindow: 1, receiverWindow: 8, amountSegments: 60, losses: "31" });
    const third = acks.find((ack) => ack.sent.includes("#31 again"));
    expect(third?.ssthresh).toBe(4);
    expect(Math.max(...acks.map((ack) => ack.cwnd))).toBe(31);
    expect(Math.max(...acks.map((ack) => ack.flight))).toBe(8);
  });
});

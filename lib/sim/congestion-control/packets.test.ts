import { describe, expect, it } from "vitest";
import type { TcpSegment } from "@/lib/packets/packet";
import { captureOf } from "../trace";
import { congestionControl } from "./engine";
import { framesOf } from "./fixtures";
import type { Parameters } from "./parameters";

function segmentsAt(at: "sender" | "receiver", changes: Partial<Parameters> = {}): (TcpSegment & { atMs: number })[] {
  return captureOf(congestionControl, framesOf(changes), at).map(({ atMs, packet }) => {
    if (packet.network.protocol !== "ipv4" || packet.network.payload.protocol !== "tcp")
      throw new Error("Only TCP was expected.");
    return { atMs, ...packet.network.payload };
  });
}

describe("captures", () => {
  it("begins with the handshake: SYN, SYN,ACK, ACK, with window scale and the receiver's window", () => {
    const [syn, synAck, ack] = segmentsAt("sender", { receiverWindow: 20 });
    expect(syn).toMatchObject({ atMs: 0, flags: ["SYN"], seq: 1000 });
    expect(synAck).toMatchObject({ atMs: 100, flags: ["SYN", "ACK"], seq: 7000, ack: 1001, window: 29_200 });
    expect(ack).toMatchObject({ atMs: 100, flags: ["ACK"], seq: 1001, ack: 7001 });
    expect(synAck?.options).toContainEqual({ kind: "window-scale", shift: 2 });
  });

  it("numbers segments and ACKs by octets of 1460", () => {
    const all = segmentsAt("sender", { receiverWindow: 20 });
    const data = all.filter((segment) => segment.data !== undefined);
    expect(data.slice(0, 2).map((segment) => segment.seq)).toEqual([1001, 2461]);
    expect(data.every((segment) => segment.data?.length === 1460)).toBe(true);
    const first = all.find((segment) => segment.ack === 2461);
    expect(first).toMatchObject({ window: (20 * 1460) / 4, seq: 7001 });
  });

  it("shows a lost segment at the sender twice and at the receiver once, and as many ACKs as arrivals", () => {
    const lost = 1001 + 2 * 1460;
    const sent = segmentsAt("sender", { losses: "3" }).filter((segment) => segment.data !== undefined);
    const arrived = segmentsAt("receiver", { losses: "3" });
    expect(sent.filter((segment) => segment.seq === lost)).toHaveLength(2);
    expect(arrived.filter((segment) => segment.data !== undefined && segment.seq === lost)).toHaveLength(1);
    const [data, acks] = [arrived.filter((segment) => segment.data), arrived.filter((segment) => segment.seq === 7001)];
    expect(acks).toHaveLength(data.length);
  });

  it("is in the order of time at each interface", () => {
    for (const at of ["sender", "receiver"] as const) {
      const times = segmentsAt(at, { compareWith: "tahoe", lossPercent: 5 }).map((segment) => segment.atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });
});

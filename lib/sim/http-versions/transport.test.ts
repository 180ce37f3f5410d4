import { describe, expect, it } from "vitest";
import { play } from "./fixtures";
import type { Lane } from "./state";

/** What one version’s connection had as its window at each frame. */
function lanesOf(parameters: Parameters0): Lane[] {
  const { states } = play({ keepAlive: false, pipelining: false, six: false, http3: false, ...parameters });
  return states.flatMap(({ lanes }) => lanes);
}
type Parameters0 = Parameters<typeof play>[0];

describe("the window (RFC 9002 §7, RFC 5681 §3.1)", () => {
  it("begins with ten packets and grows by one for each that is acknowledged", () => {
    // 30 packets in flights of 10 and 20: at the end of the second flight the first ten are acknowledged.
    const lanes = lanesOf({ resources: 1, firstPackets: 30, packetMs: 0 });
    expect(lanes.at(-1)?.connections[0]).toMatchObject({ cwnd: 20, ssthresh: null });
    expect(lanes.at(-1)?.responses[0]?.doneAtMs).toBe(200);
  });

  it("is halved once for all that is lost in one flight", () => {
    const lanes = lanesOf({ resources: 1, firstPackets: 10, packetMs: 0, lost: "A2 A5 A9" });
    expect(lanes.at(-1)?.connections[0]).toMatchObject({ cwnd: 5.5, ssthresh: 5.5 });
  });

  it("never falls below two packets", () => {
    const names = Array.from({ length: 20 }, (_, at) => `A${at + 1}`);
    const lanes = lanesOf({ resources: 1, firstPackets: 20, packetMs: 10, lost: names.slice(0, 12).join(" ") });
    for (const { connections } of lanes) for (const { cwnd } of connections) expect(cwnd).toBeGreaterThanOrEqual(2);
  });

  it("of six connections lets sixty packets out at once", () => {
    const { states } = play({ http2: false, http3: false, resources: 6, firstPackets: 12, packets: 12, packetMs: 0 });
    const six = states.flatMap(({ lanes }) => lanes.filter(({ version }) => version === "six"));
    const inFlight = six.map(({ connections }) => connections.reduce((sum, one) => sum + one.inFlight, 0));
    expect(Math.max(...inFlight)).toBeLessThanOrEqual(60);
    expect(six.at(-1)?.responses.every(({ doneAtMs }) => doneAtMs === 200)).toBe(true);
  });
});

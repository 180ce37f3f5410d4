import { describe, expect, test } from "vitest";
import { run, sentIn, statesIn } from "./fixtures";
import type { Parameters } from "./parameters";

/** The fact sheet numbers A from 100 and B from 300, as the RFC’s figures do, and has 240 s of 2 MSL. */
function script(change: Partial<Parameters> = {}) {
  const frames = run({ clientNext: 100, serverNext: 300, stack: "rfc", ...change });
  return { frames, sent: sentIn(frames), states: [...new Set(statesIn(frames))], lastMs: frames.at(-1)?.atMs };
}
const withoutTimes = (lines: string[]) => lines.map((line) => line.replace(/^\d+ /, ""));

describe("The scripts of the fact sheet, a.6", () => {
  test("T3: a four-segment close (RFC 9293, Figure 12)", () => {
    const { sent, states, lastMs } = script();
    expect(withoutTimes(sent)).toEqual([
      "client <SEQ=100><ACK=300><CTL=FIN,ACK>",
      "server <SEQ=300><ACK=101><CTL=ACK>",
      "server <SEQ=300><ACK=101><CTL=FIN,ACK>",
      "client <SEQ=101><ACK=301><CTL=ACK>",
    ]);
    expect(states).toEqual([
      "ESTABLISHED ESTABLISHED",
      "FIN-WAIT-1 ESTABLISHED",
      "FIN-WAIT-1 CLOSE-WAIT",
      "FIN-WAIT-2 CLOSE-WAIT",
      "FIN-WAIT-2 LAST-ACK",
      "TIME-WAIT LAST-ACK",
      "TIME-WAIT CLOSED",
      "CLOSED CLOSED",
    ]);
    expect(lastMs).toBe(400 + 240_000);
  });

  test("T4: three segments where the other side closes at once; FIN-WAIT-2 is never visited", () => {
    const { sent, states } = script({ serverWaitsMs: 0 });
    expect(withoutTimes(sent)).toEqual([
      "client <SEQ=100><ACK=300><CTL=FIN,ACK>",
      "server <SEQ=300><ACK=101><CTL=FIN,ACK>",
      "client <SEQ=101><ACK=301><CTL=ACK>",
    ]);
    expect(states.slice(1)).toEqual([
      "FIN-WAIT-1 ESTABLISHED",
      "FIN-WAIT-1 LAST-ACK",
      "TIME-WAIT LAST-ACK",
      "TIME-WAIT CLOSED",
      "CLOSED CLOSED",
    ]);
  });

  test("T5: half-closed, 50 bytes still flow and are acknowledged", () => {
    const { sent, frames } = script({ serverOctets: 50 });
    expect(withoutTimes(sent).slice(2)).toEqual([
      "server <SEQ=300><ACK=101><DATA=50><CTL=ACK>",
      "client <SEQ=101><ACK=350><CTL=ACK>",
      "server <SEQ=350><ACK=101><CTL=FIN,ACK>",
      "client <SEQ=101><ACK=351><CTL=ACK>",
    ]);
    expect(frames.at(-1)?.state.connections[0]?.client.delivered).toBe(50);
  });

  test("T6: a simultaneous close (Figure 13)", () => {
    const { sent, states } = script({ serverEnds: "by-itself", serverWaitsMs: 0 });
    expect([...withoutTimes(sent)].sort()).toEqual([
      "client <SEQ=100><ACK=300><CTL=FIN,ACK>",
      "client <SEQ=101><ACK=301><CTL=ACK>",
      "server <SEQ=300><ACK=100><CTL=FIN,ACK>",
      "server <SEQ=301><ACK=101><CTL=ACK>",
    ]);
    expect(states).toContain("CLOSING CLOSING");
    expect(states.slice(-3)).toEqual(["TIME-WAIT TIME-WAIT", "CLOSED TIME-WAIT", "CLOSED CLOSED"]);
  });

  test("T10: a lost FIN is repeated with its own number, then all goes on as in T3", () => {
    const { sent, states } = script({ loss: "client-fin" });
    expect(sent.slice(0, 2)).toEqual(["0 client <SEQ=100><ACK=300><CTL=FIN,ACK>", "1000 client <SEQ=100><ACK=300><CTL=FIN,ACK>"]);
    expect(withoutTimes(sent.slice(1))).toEqual(withoutTimes(script().sent));
    expect(states.at(-1)).toBe("CLOSED CLOSED");
  });

  test("T11: the last ACK is lost; TIME-WAIT answers the repeated FIN and starts over", () => {
    const { sent, lastMs } = script({ loss: "last-ack" });
    expect(sent.slice(-2)).toEqual(["1350 server <SEQ=300><ACK=101><CTL=FIN,ACK>", "1400 client <SEQ=101><ACK=301><CTL=ACK>"]);
    expect(lastMs).toBe(1400 + 240_000);
  });

  test("T11, had A skipped TIME-WAIT: it would answer RST", () => {
    const { sent, frames } = script({ loss: "last-ack", timeWait: "skipped" });
    expect(sent.at(-1)).toBe("1400 client <SEQ=101><CTL=RST>");
    expect(frames.at(-1)?.state.effect.row).toBe("51");
  });
});

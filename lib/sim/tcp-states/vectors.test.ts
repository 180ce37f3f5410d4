import { describe, expect, test } from "vitest";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import { tcpStates } from "./engine";
import { calls, run, type StatesFrame, sentIn, statesIn } from "./fixtures";
import { tcpStatesEntry } from "./scenarios";

/** A scenario with its script. */
function play(name: keyof typeof tcpStatesEntry.scenarios): StatesFrame[] {
  // The engine is this one, so its frames hold its states and events.
  return trace(tcpStates, runOf(tcpStatesEntry.scenarios[name])).frames as StatesFrame[];
}

describe("The scripts of the fact sheet, a.6", () => {
  test("T1 and T3: a life, from open to 2 MSL", () => {
    const frames = play("life");
    expect(sentIn(frames)).toEqual([
      "A <SEQ=100><CTL=SYN>",
      "B <SEQ=300><ACK=101><CTL=SYN,ACK>",
      "A <SEQ=101><ACK=301><CTL=ACK>",
      "A <SEQ=101><ACK=301><DATA=10><CTL=ACK>",
      "B <SEQ=301><ACK=111><CTL=ACK>",
      "A <SEQ=111><ACK=301><CTL=FIN,ACK>",
      "B <SEQ=301><ACK=112><CTL=ACK>",
      "B <SEQ=301><ACK=112><CTL=FIN,ACK>",
      "A <SEQ=112><ACK=302><CTL=ACK>",
    ]);
    expect(statesIn(frames)).toEqual([
      "CLOSED CLOSED",
      "CLOSED LISTEN",
      "SYN-SENT LISTEN",
      "SYN-SENT SYN-RECEIVED",
      "ESTABLISHED SYN-RECEIVED",
      "ESTABLISHED ESTABLISHED",
      "FIN-WAIT-1 ESTABLISHED",
      "FIN-WAIT-1 CLOSE-WAIT",
      "FIN-WAIT-2 CLOSE-WAIT",
      "FIN-WAIT-2 LAST-ACK",
      "TIME-WAIT LAST-ACK",
      "TIME-WAIT CLOSED",
      "CLOSED CLOSED",
    ]);
    expect(frames.at(-1)?.atMs).toBe(400 + 240_000);
  });

  test("T2 and T6: open and close at once, four segments each", () => {
    const sent = sentIn(play("simultaneous"));
    expect(sent).toHaveLength(8);
    expect(sent).toContain("A <SEQ=100><ACK=301><CTL=SYN,ACK>");
    expect(sent).toContain("B <SEQ=302><ACK=102><CTL=ACK>");
    expect(statesIn(play("simultaneous"))).toEqual(
      expect.arrayContaining(["SYN-RECEIVED SYN-RECEIVED", "CLOSING CLOSING", "TIME-WAIT TIME-WAIT"]),
    );
  });

  test("T13: a half-open connection is found out by the one that restarted (Figure 9)", () => {
    const frames = play("half-open");
    expect(sentIn(frames).slice(0, 3)).toEqual([
      "A <SEQ=15000100><CTL=SYN>",
      "B <SEQ=301><ACK=101><CTL=ACK>",
      "A <SEQ=101><CTL=RST>",
    ]);
    expect(frames[5]?.state.effect).toMatchObject({ row: "50", report: "connection reset" });
    expect(statesIn(frames).at(-1)).toBe("ESTABLISHED ESTABLISHED");
  });

  test("T14: or when the other one speaks first (Figure 10)", () => {
    expect(sentIn(play("half-open-data"))).toEqual(["B <SEQ=301><ACK=101><DATA=10><CTL=ACK>", "A <SEQ=101><CTL=RST>"]);
    expect(statesIn(play("half-open-data")).at(-1)).toBe("CLOSED CLOSED");
  });

  test("T15: CLOSED refuses", () => {
    expect(sentIn(play("refused"))[1]).toBe("B <SEQ=0><ACK=101><CTL=RST,ACK>");
    expect(statesIn(play("refused")).at(-1)).toBe("CLOSED CLOSED");
  });
});

describe("Other scenarios", () => {
  test("CLOSE in SYN-RECEIVED leads past ESTABLISHED", () => {
    expect(statesIn(play("close-early"))).toContain("SYN-SENT FIN-WAIT-1");
    expect(statesIn(play("close-early")).at(-1)).toBe("CLOSED CLOSED");
  });

  test("A new SYN is let into TIME-WAIT by Linux, with numbers above the old; by the RFC’s letter it is challenged", () => {
    const frames = play("time-wait-reuse");
    expect(frames.some(({ state }) => state.effect.row === "49")).toBe(true);
    expect(statesIn(frames).at(-1)).toBe("ESTABLISHED ESTABLISHED");
    const byTheLetter = run({ begin: "open", stack: "rfc" }, tcpStatesEntry.scenarios["time-wait-reuse"].inputs);
    expect(byTheLetter.some(({ state }) => state.effect.row === "49")).toBe(false);
  });

  test("FIN-WAIT-2 ends after 60 s on Linux once its program is gone, and never by the RFC", () => {
    const close = [calls(0, "A", "close")];
    expect(statesIn(run({ begin: "open", stack: "linux" }, close)).at(-1)).toBe("CLOSED CLOSE-WAIT");
    expect(statesIn(run({ begin: "open" }, close)).at(-1)).toBe("FIN-WAIT-2 CLOSE-WAIT");
  });

  test("SEND in LISTEN opens actively, and its data follows the handshake", () => {
    const frames = run({}, [calls(0, "A", "passive-open"), calls(1, "B", "passive-open"), calls(2, "A", "send")]);
    expect(sentIn(frames).slice(0, 3)).toEqual([
      "A <SEQ=100><CTL=SYN>",
      "B <SEQ=300><ACK=101><CTL=SYN,ACK>",
      "A <SEQ=101><ACK=301><DATA=10><CTL=ACK>",
    ]);
    expect(frames.at(-1)?.state.server.delivered).toBe(10);
  });

  test("Nothing happens by itself, and a call that means nothing changes nothing", () => {
    expect(run()).toHaveLength(1);
    const frames = run({}, [calls(0, "A", "close")]);
    expect(frames[1]?.state).toBe(frames[0]?.state);
  });
});

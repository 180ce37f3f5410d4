import { describe, expect, test } from "vitest";
import { tcpTeardown } from "./engine";
import { aTeardown, run, sentIn, statesIn } from "./fixtures";
import { parametersSchema } from "./parameters";

const last = (frames: ReturnType<typeof run>) => {
  const frame = frames.at(-1);
  if (frame === undefined) throw new Error("A run has at least one frame.");
  return frame;
};

describe("An end without goodbye", () => {
  test("is one segment, and an error for the other program", () => {
    const frames = run({ clientEnds: "abort" });
    expect(sentIn(frames)).toEqual(["0 client <SEQ=5000><CTL=RST>"]);
    expect(last(frames).state.effect).toMatchObject({ host: "server", row: "50", report: "connection reset" });
  });

  test("comes of an ordinary close() where data was left unread, and not of shutdown()", () => {
    expect(sentIn(run({ clientEnds: "close", unreadOctets: 1 }))).toEqual(["0 client <SEQ=5000><CTL=RST>"]);
    expect(sentIn(run({ clientEnds: "shutdown", unreadOctets: 1 }))[0]).toContain("FIN,ACK");
  });

  test("answers data that nobody can read any more", () => {
    const frames = run({ clientEnds: "close", serverOctets: 200, serverWaitsMs: 500 });
    expect(sentIn(frames).slice(-2)).toEqual([
      "300 server <SEQ=8000><ACK=5001><DATA=200><CTL=ACK>",
      "350 client <SEQ=5001><CTL=RST>",
    ]);
    expect(last(frames).state.connections[0]?.client.delivered).toBe(0);
  });

  test("is challenged where the FIN was lost, for its number is not the next; the answer’s is", () => {
    const frames = run({
      clientEnds: "close",
      serverEnds: "by-itself",
      serverOctets: 10,
      serverWaitsMs: 400,
      loss: "client-fin",
    });
    expect(sentIn(frames).slice(1, 5)).toEqual([
      "200 server <SEQ=8000><ACK=5000><DATA=10><CTL=ACK>",
      "250 client <SEQ=5001><CTL=RST>",
      "300 server <SEQ=8010><ACK=5000><CTL=ACK>",
      "350 client <SEQ=5000><CTL=RST>",
    ]);
  });
});

describe("A server that never closes", () => {
  const never = { clientEnds: "close", serverEnds: "never", connections: 5 } as const;

  test("is left with a CLOSE-WAIT for each connection, for good; Linux drops the other ends after 60 s", () => {
    const { state, atMs } = last(run(never));
    expect(state.connections.map(({ client, server }) => [client.tcb.state, server.tcb.state])).toEqual(
      Array(5).fill(["CLOSED", "CLOSE-WAIT"]),
    );
    expect(atMs).toBe(60_000 + 4 * 150 + 100);
  });

  test("by the RFC’s letter, or after shutdown(), leaves the other ends in FIN-WAIT-2 as well", () => {
    for (const change of [{ stack: "rfc" }, { clientEnds: "shutdown" }] as const) {
      const { state } = last(run({ ...never, ...change }));
      expect(state.connections.every(({ client }) => client.tcb.state === "FIN-WAIT-2")).toBe(true);
    }
  });

  test("is cleared by the end of its process: each FIN finds the client waiting, or gone and answering RST", () => {
    const early = run(never, [{ frame: 15, event: { type: "exit" } }]);
    expect(last(early).state.connections.every(({ server }) => server.tcb.state === "CLOSED")).toBe(true);
    expect(sentIn(early).filter((line) => line.includes("RST"))).toEqual([]);
    const late = run(never, [{ frame: 20, event: { type: "exit" } }]);
    expect(last(late).state.connections.every(({ server }) => server.tcb.state === "CLOSED")).toBe(true);
    expect(sentIn(late).filter((line) => line.includes("RST"))).toHaveLength(5);
  });
});

describe("Loss", () => {
  test("of the first ACK is made good by a repeated FIN, acknowledged once more", () => {
    const frames = run({ loss: "first-ack", serverWaitsMs: 5000 });
    expect(sentIn(frames).slice(2, 4)).toEqual([
      "1000 client <SEQ=5000><ACK=8000><CTL=FIN,ACK>",
      "1050 server <SEQ=8000><ACK=5001><CTL=ACK>",
    ]);
    expect(statesIn(frames).at(-1)).toBe("CLOSED CLOSED");
  });

  test("of every FIN makes its sender give up after 127 s, past the 100 s of R2", () => {
    const frames = run({ loss: "client-fin", lossCount: 8 });
    const gaveUp = frames.find(({ state }) => state.effect.row === "54");
    expect(sentIn(frames).filter((line) => line.includes("FIN"))).toHaveLength(7);
    expect(gaveUp?.atMs).toBe(127_000);
    expect(statesIn(frames).at(-1)).toBe("CLOSED ESTABLISHED");
  });
});

describe("The learner", () => {
  test("may let a server that never closes close after all, or send first", () => {
    const frames = run({ serverEnds: "never" }, [
      { frame: 3, event: { type: "send" } },
      { frame: 6, event: { type: "close" } },
    ]);
    expect(
      sentIn(frames)
        .filter((line) => line.includes("server"))
        .at(-1),
    ).toContain("<SEQ=8200><ACK=5001><CTL=FIN,ACK>");
    expect(statesIn(frames).at(-1)).toBe("CLOSED CLOSED");
  });

  test("may have the last ACK delivered twice: the second one is refused, and the RST ends TIME-WAIT early (RFC 1337)", () => {
    const frames = run({}, [{ frame: 5, event: { type: "duplicate", id: 4 } }]);
    expect(sentIn(frames).at(-1)).toBe("550 server <SEQ=8001><CTL=RST>");
    expect(last(frames)).toMatchObject({ atMs: 600, state: { effect: { row: "51" } } });
  });

  test("is only offered what applies, and what does not apply changes nothing", () => {
    const frames = run();
    expect(tcpTeardown.actions(last(frames).state)).toEqual([]);
    for (const event of [{ type: "close" }, { type: "send" }, { type: "exit" }, { type: "abort", host: "client" }] as const) {
      expect(tcpTeardown.step(last(frames).state, event)).toBe(last(frames).state);
    }
  });
});

test("Parameters beyond their bounds are refused", () => {
  const refused = (change: object) => !parametersSchema.safeParse({ ...aTeardown(), ...change }).success;
  expect(refused({ connections: 6 })).toBe(true);
  expect(refused({ rttMs: 0 })).toBe(true);
  expect(refused({ lossCount: 9 })).toBe(true);
  expect(refused({ unknown: 1 })).toBe(true);
});

import { describe, expect, test } from "vitest";
import { aHandshake, run, sentIn, statesIn } from "./fixtures";
import { parametersSchema } from "./parameters";

/** When the client's SYN leaves, in seconds. */
const synTimes = (frames: ReturnType<typeof run>) =>
  sentIn(frames)
    .filter((line) => line.endsWith("<CTL=SYN>"))
    .map((line) => Number(line.split(" ")[0]) / 1000);

const last = (frames: ReturnType<typeof run>) => {
  const frame = frames.at(-1);
  if (frame === undefined) throw new Error("A run has at least one frame.");
  return frame;
};

describe("A normal handshake", () => {
  const frames = run();

  test("takes four steps, and the third sends ack = 7001", () => {
    expect(sentIn(frames)).toEqual([
      "0 client <SEQ=1000><CTL=SYN>",
      "50 server <SEQ=7000><ACK=1001><CTL=SYN,ACK>",
      "100 client <SEQ=1001><ACK=7001><CTL=ACK>",
    ]);
    expect(frames[3]?.state.segment?.ack).toBe(7001);
    expect(frames).toHaveLength(5);
  });

  test("has the client ESTABLISHED half a round trip before the server", () => {
    expect(statesIn(frames)).toEqual([
      "CLOSED LISTEN",
      "SYN-SENT LISTEN",
      "SYN-SENT SYN-RECEIVED",
      "ESTABLISHED SYN-RECEIVED",
      "ESTABLISHED ESTABLISHED",
    ]);
    expect(frames.map(({ atMs }) => atMs)).toEqual([0, 0, 50, 100, 150]);
  });

  test("leaves no timer running and nothing on the wire", () => {
    expect(last(frames).state).toMatchObject({ flight: [], client: { timer: null }, server: { timer: null } });
  });
});

describe("Retransmission of the SYN", () => {
  test("by RFC 6298 waits 1, 2, 4 … seconds, and gives up once three minutes have passed (RFC 9293, MUST-23)", () => {
    const frames = run({ stack: "rfc", loss: "syn", lossCount: 12 });
    expect(synTimes(frames)).toEqual([0, 1, 3, 7, 15, 31, 63, 127]);
    expect(last(frames)).toMatchObject({ atMs: 255_000, state: { client: { tcb: { state: "CLOSED" } } } });
  });

  test("by Linux 6.5 waits one second five times, then doubles, and gives up after 131 s", () => {
    const frames = run({ stack: "linux", loss: "syn", lossCount: 12 });
    expect(synTimes(frames)).toEqual([0, 1, 2, 3, 4, 5, 7, 11, 19, 35, 67]);
    expect(last(frames).atMs).toBe(131_000);
  });

  test("by Linux before 6.5 doubles from the start, and gives up after 127 s", () => {
    const frames = run({ stack: "linux-before-6.5", loss: "syn", lossCount: 12 });
    expect(synTimes(frames)).toEqual([0, 1, 3, 7, 15, 31, 63]);
    expect(last(frames).atMs).toBe(127_000);
  });

  test("costs the data a longer RTO: three seconds once the SYN’s timer has expired (RFC 6298 §5.7)", () => {
    const dataWait = (lossCount: number) => {
      const change = {
        loss: lossCount === 0 ? ("none" as const) : ("syn" as const),
        lossCount: Math.max(lossCount, 1),
        dataOctets: 10,
      };
      const sends = run(change).findIndex(({ event }) => event?.type === "send");
      const id = run(change)[sends]?.state.effect.sent[0] ?? 0;
      const frames = run(change, [{ frame: sends, event: { type: "drop", id } }]);
      const data = sentIn(frames).filter((line) => line.includes("DATA=10"));
      return Number(data[1]?.split(" ")[0]) - Number(data[0]?.split(" ")[0]);
    };
    expect(dataWait(0)).toBe(1000);
    expect(dataWait(1)).toBe(3000);
  });
});

describe("Retransmission of the SYN,ACK", () => {
  test("by Linux happens 1, 3, 7, 15 and 31 s later, and the entry is dropped at 63 s", () => {
    const frames = run({ loss: "ack", lossCount: 12 });
    const times = sentIn(frames)
      .filter((line) => line.endsWith("SYN,ACK>"))
      .map((line) => Number(line.split(" ")[0]) - 50);
    expect(times).toEqual([0, 1000, 3000, 7000, 15_000, 31_000]);
    expect(last(frames)).toMatchObject({ atMs: 63_050, state: { effect: { row: "29" } } });
    expect(statesIn(frames).at(-1)).toBe("ESTABLISHED LISTEN");
  });

  test("is answered at once by Linux when the client repeats its SYN, and starts the wait anew", () => {
    expect(sentIn(run({ loss: "syn-ack" }))).toEqual([
      "0 client <SEQ=1000><CTL=SYN>",
      "50 server <SEQ=7000><ACK=1001><CTL=SYN,ACK>",
      "1000 client <SEQ=1000><CTL=SYN>",
      "1050 server <SEQ=7000><ACK=1001><CTL=SYN,ACK>",
      "1100 client <SEQ=1001><ACK=7001><CTL=ACK>",
    ]);
  });

  test("by the RFC’s letter leaves the repeated SYN a bare ACK, and comes from the server’s own timer", () => {
    expect(sentIn(run({ loss: "syn-ack", stack: "rfc" })).slice(2, 5)).toEqual([
      "1000 client <SEQ=1000><CTL=SYN>",
      "1050 server <SEQ=7001><ACK=1001><CTL=ACK>",
      "1050 server <SEQ=7000><ACK=1001><CTL=SYN,ACK>",
    ]);
  });
});

describe("A lost third segment", () => {
  test("is made good by the server’s repeated SYN,ACK", () => {
    const frames = run({ loss: "ack" });
    expect(sentIn(frames).slice(3)).toEqual([
      "1050 server <SEQ=7000><ACK=1001><CTL=SYN,ACK>",
      "1100 client <SEQ=1001><ACK=7001><CTL=ACK>",
    ]);
    expect(statesIn(frames).at(-1)).toBe("ESTABLISHED ESTABLISHED");
  });

  test("is made good by data that follows, before anybody has to repeat anything", () => {
    const frames = run({ loss: "ack", dataOctets: 10 });
    expect(sentIn(frames).slice(3)).toEqual([
      "300 client <SEQ=1001><ACK=7001><DATA=10><CTL=ACK>",
      "350 server <SEQ=7001><ACK=1011><CTL=ACK>",
    ]);
    expect(last(frames).state.server.delivered).toBe(10);
  });

  test("leaves the client alone where it speaks after the server gave up: RST (script T9c)", () => {
    const frames = run({ loss: "ack", lossCount: 6, dataOctets: 10, sendAfterMs: 70_000 });
    expect(sentIn(frames).at(-1)).toBe("70150 server <SEQ=7001><CTL=RST>");
    expect(last(frames).state.effect).toMatchObject({ row: "50", report: "connection reset" });
  });
});

describe("An old duplicate SYN", () => {
  test("is refused with the number of its answer, and the server listens again", () => {
    const frames = run({ situation: "old-duplicate-syn" });
    expect(sentIn(frames)).toEqual(["50 server <SEQ=7000><ACK=91><CTL=SYN,ACK>", "100 client <SEQ=91><CTL=RST>"]);
    expect(statesIn(frames).slice(1)).toEqual(["CLOSED SYN-RECEIVED", "CLOSED SYN-RECEIVED", "CLOSED LISTEN"]);
  });

  test("with two messages only leaves the server connected to nobody, for good", () => {
    const frames = run({ situation: "old-duplicate-syn", variant: "two-way" });
    expect(sentIn(frames)).toEqual(["50 server <SEQ=7000><ACK=91><CTL=SYN,ACK>"]);
    expect(statesIn(frames).at(-1)).toBe("CLOSED ESTABLISHED");
  });

  test("that overtakes the new one does not harm it (Figure 8)", () => {
    const frames = run({ situation: "old-duplicate-while-opening" });
    expect(sentIn(frames).map((line) => line.replace(/^\d+ /, ""))).toEqual([
      "client <SEQ=1000><CTL=SYN>",
      "server <SEQ=7000><ACK=91><CTL=SYN,ACK>",
      "client <SEQ=91><CTL=RST>",
      // 150 ms later by a clock of 4 microseconds a tick.
      "server <SEQ=44500><ACK=1001><CTL=SYN,ACK>",
      "client <SEQ=1001><ACK=44501><CTL=ACK>",
    ]);
    expect(statesIn(frames).at(-1)).toBe("ESTABLISHED ESTABLISHED");
  });

  test("is refused again and again where its RST is lost, each time the server asks", () => {
    const frames = run({ situation: "old-duplicate-syn" }, [{ frame: 2, event: { type: "drop", id: 2 } }]);
    expect(sentIn(frames).slice(2)).toEqual(["1050 server <SEQ=7000><ACK=91><CTL=SYN,ACK>", "1100 client <SEQ=91><CTL=RST>"]);
    expect(statesIn(frames).at(-1)).toBe("CLOSED LISTEN");
  });
});

describe("The two-way counterfactual", () => {
  test("opens with two messages", () => {
    const frames = run({ variant: "two-way" });
    expect(sentIn(frames)).toHaveLength(2);
    expect(statesIn(frames).slice(2)).toEqual(["SYN-SENT ESTABLISHED", "ESTABLISHED ESTABLISHED"]);
  });

  test("keeps the server connected where its answers are lost and the client gives up", () => {
    const frames = run({ variant: "two-way", loss: "syn-ack", lossCount: 12 });
    expect(statesIn(frames).at(-1)).toBe("CLOSED ESTABLISHED");
  });

  test("carries data like the real thing", () => {
    expect(last(run({ variant: "two-way", dataOctets: 10 })).state.server.delivered).toBe(10);
  });
});

describe("Other situations", () => {
  test("Both sides open at once: four segments, one connection", () => {
    const frames = run({ situation: "simultaneous-open" });
    expect(sentIn(frames)).toEqual([
      "0 client <SEQ=1000><CTL=SYN>",
      "25 server <SEQ=7000><CTL=SYN>",
      "50 server <SEQ=7000><ACK=1001><CTL=SYN,ACK>",
      "75 client <SEQ=1000><ACK=7001><CTL=SYN,ACK>",
    ]);
    expect(statesIn(frames).at(-1)).toBe("ESTABLISHED ESTABLISHED");
  });

  test("A closed port refuses", () => {
    const frames = run({ situation: "closed-port" });
    expect(sentIn(frames)[1]).toBe("50 server <SEQ=0><ACK=1001><CTL=RST,ACK>");
    expect(last(frames)).toMatchObject({ atMs: 100, state: { client: { tcb: { state: "CLOSED" } } } });
  });

  test("A full accept queue drops SYNs unanswered until the program fetches a connection", () => {
    const frames = run({ situation: "backlog-full", acceptAfterMs: 1500 });
    expect(synTimes(frames)).toEqual([0, 1, 2]);
    expect(sentIn(frames).find((line) => line.includes("server"))).toMatch(/^2050 /);
    expect(last(frames).state.queue).toEqual({ places: 1, taken: 1 });
  });

  test("The learner may let the server’s program accept early", () => {
    const frames = run({ situation: "backlog-full", acceptAfterMs: 300_000 }, [{ frame: 2, event: { type: "accept-now" } }]);
    expect(synTimes(frames)).toEqual([0, 1]);
    expect(statesIn(frames).at(-1)).toBe("ESTABLISHED ESTABLISHED");
  });
});

describe("The learner", () => {
  test("may drop any segment, and sees the same as when the network loses it", () => {
    const byNetwork = sentIn(run({ loss: "syn-ack" }));
    expect(sentIn(run({}, [{ frame: 2, event: { type: "drop", id: 2 } }]))).toEqual(byNetwork);
  });

  test("may hold a SYN up, so that its repetition wins and the late one is only acknowledged", () => {
    const frames = run({}, [{ frame: 1, event: { type: "delay", id: 1 } }]);
    expect(synTimes(frames)).toEqual([0, 1]);
    expect(last(frames).state).toMatchObject({
      client: { tcb: { state: "ESTABLISHED" } },
      server: { tcb: { state: "ESTABLISHED" } },
    });
    expect(frames.filter(({ state }) => state.effect.row === "52")).toHaveLength(1);
  });

  test("may have a SYN delivered twice, and there is still one entry", () => {
    const frames = run({}, [{ frame: 1, event: { type: "duplicate", id: 1 } }]);
    expect(statesIn(frames).at(-1)).toBe("ESTABLISHED ESTABLISHED");
    expect(frames.filter(({ state }) => state.effect.row === "8")).toHaveLength(1);
  });

  test("may let the client give up; the SYN,ACK that comes too late is refused", () => {
    const frames = run({}, [{ frame: 1, event: { type: "abort" } }]);
    expect(sentIn(frames).at(-1)).toBe("100 client <SEQ=1001><CTL=RST>");
    expect(statesIn(frames).at(-1)).toBe("CLOSED LISTEN");
  });

  test("who names a segment that is gone changes nothing", () => {
    const frames = run({}, [{ frame: 4, event: { type: "drop", id: 1 } }]);
    expect(frames[5]?.state).toEqual(frames[4]?.state);
  });
});

test("A simultaneous open has no two-way form, and parameters beyond their bounds are refused", () => {
  const refused = (change: object) => !parametersSchema.safeParse({ ...aHandshake(), ...change }).success;
  expect(refused({ situation: "simultaneous-open", variant: "two-way" })).toBe(true);
  expect(refused({ rttMs: 0 })).toBe(true);
  expect(refused({ lossCount: 1000 })).toBe(true);
  expect(refused({ clientIsn: 2 ** 32 })).toBe(true);
  expect(refused({ unknown: 1 })).toBe(true);
});

import { describe, expect, test } from "vitest";
import { lastOf } from "../fixtures";
import { slidingWindow as engine } from "./engine";
import { aTransfer, deliveredIn, run, sentIn, type WindowFrame } from "./fixtures";
import { parametersSchema } from "./parameters";
import { tcpScenarios } from "./scenarios-tcp";

const tcp = tcpScenarios["tcp-one-loss"].parameters;

function newsIn(frames: WindowFrame[]): (string | null)[] {
  return frames.map(({ state }) => state.effect.news).filter((news) => news !== null);
}

describe("A lost ACK", () => {
  test("costs Go-Back-N nothing while a later one covers it", () => {
    expect(sentIn(run({ ackLosses: "1" }))).toBe("ABCDEF");
  });

  test("costs Selective Repeat that one frame, and holds its window up meanwhile", () => {
    expect(sentIn(run({ protocol: "selective-repeat", ackLosses: "1" }))).toBe("ABCDEBF");
  });

  test("that is the last one costs Go-Back-N a timeout as well", () => {
    expect(sentIn(run({ ackLosses: "5" }))).toBe("ABCDEFF");
  });
});

describe("TCP", () => {
  test("sends the oldest segment again on the third duplicate, and the ACK then jumps over what was kept", () => {
    const frames = run(tcp);
    const at = frames.findIndex(({ state }) => state.effect.news === "fast-retransmit");
    expect(frames[at]?.state.sender).toMatchObject({ duplicates: 3, resend: [1] });
    expect(sentIn(frames)).toBe("ABCDEFGBHIJ");
    const repair = frames.find(({ state }) => state.effect.outcome === "delivered" && state.effect.delivered > 1);
    expect(repair?.state.effect).toMatchObject({ delivered: 6, sent: { number: 7 } });
  });

  test("repairs two holes one after the other without SACK, both at once with it", () => {
    const times = (protocol: "tcp" | "tcp-sack") =>
      run({ ...tcp, protocol, losses: "1, 3" }).flatMap(({ event, state, atMs }) =>
        event?.type === "send" && state.effect.sent?.copy === 2 ? [atMs] : [],
      );
    expect(times("tcp")).toEqual([100, 150]);
    expect(times("tcp-sack")).toEqual([100, 110]);
  });

  test("names in its first SACK block the segment that just arrived (RFC 2018 §4)", () => {
    const frames = run({ ...tcp, protocol: "tcp-sack", losses: "1, 3" });
    const blocks = frames.flatMap(({ state }) => (state.effect.sent?.blocks.length ? [state.effect.sent.blocks] : []));
    expect(blocks.slice(0, 3)).toEqual([
      [[2, 3]],
      [
        [4, 5],
        [2, 3],
      ],
      [
        [4, 6],
        [2, 3],
      ],
    ]);
  });

  test("waits through two duplicates of mere reordering, and acts on three", () => {
    expect(sentIn(run({ ...tcp, losses: "", late: "1", lateMs: 25 }))).toBe("ABCDEFGHIJ");
    const three = run({ ...tcp, losses: "", late: "1", lateMs: 45 });
    expect(newsIn(three)).toContain("fast-retransmit");
    expect(deliveredIn(three)).toBe("ABCDEFGHIJ");
  });

  test("doubles its timer while nothing is confirmed, and resends only the oldest", () => {
    const frames = run({ ...tcp, losses: "0:4", frames: 3 });
    const again = frames.flatMap(({ event, state, atMs }) =>
      event?.type === "send" && (state.effect.sent?.copy ?? 1) > 1 ? [atMs] : [],
    );
    expect(again).toEqual([300, 900, 2100, 4500]);
    expect(sentIn(frames)).toBe("ABCAAAA");
  });
});

describe("The learner", () => {
  test("may drop a frame, and sees the same as when the network loses it", () => {
    const first = run().find(({ event }) => event?.type === "send")?.index ?? 0;
    expect(sentIn(run({}, [{ frame: first, event: { type: "drop", id: 1 } }]))).toBe("ABCDABCDEF");
  });

  test("may hold a frame up, so that others overtake it", () => {
    const frames = run({ protocol: "selective-repeat", lateMs: 25 }, [{ frame: 1, event: { type: "hold", id: 1 } }]);
    expect(deliveredIn(frames)).toBe("ABCDEF");
    expect(frames.some(({ state }) => state.receiver.kept.length > 0)).toBe(true);
  });

  test("may lose every copy: after eight expiries the sender gives up", () => {
    const state = lastOf(run({ losses: "0:9" }));
    expect(state.sender.gaveUp).toBe(true);
    expect(state.copies[0]).toBe(8);
  });

  test("who names what is gone changes nothing", () => {
    const frames = run({}, [{ frame: 12, event: { type: "drop", id: 1 } }]);
    expect(frames[13]?.state).toEqual(frames[12]?.state);
  });
});

test("A timeout below a round trip and a window above the numbers are refused", () => {
  const refused = (change: object) => !parametersSchema.safeParse({ ...aTransfer(), ...change }).success;
  expect(refused({})).toBe(false);
  expect(refused({ timeoutMs: 49 })).toBe(true);
  expect(refused({ window: 9 })).toBe(true);
  expect(refused({ window: 9, protocol: "tcp" })).toBe(false);
  expect(refused({ losses: "2;3" })).toBe(true);
  expect(refused({ frames: 0 })).toBe(true);
});

test("Only TCP has packets, and each carries the octets that its number says", () => {
  const packets = (frames: WindowFrame[]) =>
    frames.flatMap((frame, i) => {
      const before = frames[i - 1];
      return before && frame.event ? (engine.packets?.(before.state, frame.event, frame.state) ?? []) : [];
    });
  expect(packets(run())).toEqual([]);
  const sent = packets(run(tcp)).filter((it) => it.interface === "sender");
  const seqs = sent.flatMap(({ packet: { network } }) =>
    network.protocol === "ipv4" && network.payload.protocol === "tcp" && network.payload.data ? [network.payload.seq] : [],
  );
  expect(seqs).toEqual([1, 1001, 2001, 3001, 4001, 5001, 6001, 1001, 7001, 8001, 9001]);
});

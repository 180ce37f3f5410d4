import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentLength } from "./segment";
import { advance, newStream, type Sending, type Stream, segmentsOf } from "./stream";

const PORTS = { clientPort: 50_000, serverPort: 80 };
const first = newStream(PORTS, { client: 1000, server: 7000 });

function run(stream: Stream, sendings: Sending[]) {
  let now = stream;
  return sendings.map((sending) => {
    const segments = segmentsOf(now, sending);
    now = advance(now, { ...sending, length: sending.data?.length ?? 0 });
    return segments;
  });
}

describe("A connection for a capture", () => {
  test("opens with three segments, carries a request and its answer, and ends with FIN", () => {
    const segments = run(first, [
      { from: "client", syn: true },
      { from: "server", syn: true },
      { from: "client" },
      { from: "client", data: new Uint8Array(10) },
      { from: "server", data: new Uint8Array(2000) },
      { from: "client", fin: true },
      { from: "server", fin: true },
      { from: "client" },
    ]).flat();
    expect(segments.map(({ flags, seq, ack, data }) => `${flags.join()} ${seq} ${ack ?? "-"} ${data?.length ?? 0}`)).toEqual([
      "SYN 1000 - 0",
      "SYN,ACK 7000 1001 0",
      "ACK 1001 7001 0",
      "PSH,ACK 1001 7001 10",
      "ACK 7001 1011 1460",
      "PSH,ACK 8461 1011 540",
      "FIN,ACK 1011 9001 0",
      "FIN,ACK 9001 1012 0",
      "ACK 1012 9002 0",
    ]);
  });

  test("leaves no gap and overlaps nothing, also past the end of the sequence space", () => {
    const sending = fc.record({
      from: fc.constantFrom("client" as const, "server" as const),
      data: fc.integer({ min: 0, max: 5000 }).map((length) => new Uint8Array(length)),
    });
    fc.assert(
      fc.property(fc.array(sending, { maxLength: 8 }), fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1), (sendings, client, server) => {
        const expected = { client, server };
        const sides = run(newStream(PORTS, { client, server }), sendings);
        sides.forEach((segments, index) => {
          const from = sendings[index]?.from ?? "client";
          for (const segment of segments) {
            expect(segment.seq).toBe(expected[from]);
            expect(segment.ack).toBe(expected[from === "client" ? "server" : "client"]);
            expected[from] = (expected[from] + segmentLength(segment)) % 2 ** 32;
          }
        });
      }),
    );
  });

  test("takes a DNS message apart by its octets", () => {
    const dns = { id: 1, flags: [], questions: [] };
    const [one, two] = segmentsOf(first, { from: "server", data: { dns, over: "tcp", from: 0, length: 1500 } });
    expect([one?.data, two?.data]).toMatchObject([
      { from: 0, length: 1460 },
      { from: 1460, length: 40 },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { encodeDnsOverTcp } from "@/lib/packets/dns";
import { encode } from "@/lib/packets/encode";
import type { TcpSegment } from "@/lib/packets/packet";
import { octetsOf } from "@/lib/packets/payload";
import { segmentLength } from "@/lib/packets/segment";
import type { CapturedPacket } from "../engine";
import { play } from "./fixtures";
import { packets } from "./packets";
import type { Parameters } from "./parameters";

function capture(parameters: Partial<Parameters>, id: string): CapturedPacket[] {
  const { states, events } = play(parameters);
  return events
    .flatMap((event, at) => {
      const [before, after] = [states[at], states[at + 1]];
      return before && after ? packets(before, event, after) : [];
    })
    .filter((packet) => packet.interface === id);
}

function tcpOf(captured: CapturedPacket[]): TcpSegment[] {
  return captured.flatMap(({ packet }) =>
    packet.network.protocol === "ipv4" && packet.network.payload.protocol === "tcp" ? [packet.network.payload] : [],
  );
}

const BIG = { name: "big.example.com", type: "TXT", cache: "delegations" } as const;

describe("the capture of a run", () => {
  it("shows the client one query and one reply, whatever the resolver has to do", () => {
    const captured = capture({}, "client");
    expect(captured.map(({ atMs }) => atMs)).toEqual([0, 155]);
    expect(captured.map(({ packet }) => packet.network.protocol === "ipv4" && packet.network.destination)).toEqual([
      "10.9.0.53",
      "10.9.0.2",
    ]);
  });

  it("shows the resolver's side a query and a reply for each of the six servers", () => {
    const captured = capture({}, "resolver-upstream");
    expect(captured.map(({ atMs }) => atMs - 2.5)).toEqual([0, 20, 20, 50, 50, 90, 90, 110, 110, 140, 140, 150]);
  });

  it("shows all of it at the client when that resolves by itself", () => {
    expect(capture({ mode: "iterative" }, "client")).toHaveLength(12);
    expect(capture({ mode: "iterative" }, "resolver-upstream")).toEqual([]);
  });

  it("shows a query to a silent server and no reply", () => {
    expect(capture({ name: "other.example.com", cache: "delegations", silent: "first" }, "resolver-upstream")).toHaveLength(5);
  });

  it.each(["client", "resolver-upstream"])(
    "has a whole TCP connection at %s, opened and closed, without gap or overlap",
    (id) => {
      const segments = tcpOf(capture(BIG, id));
      expect(segments.map(({ flags }) => flags.join(","))).toEqual([
        "SYN",
        "SYN,ACK",
        "ACK",
        "PSH,ACK",
        "ACK",
        "PSH,ACK",
        "ACK",
        "FIN,ACK",
        "FIN,ACK",
        "ACK",
      ]);
      // Each side's next sequence number, from what it has sent so far.
      const nextOf = new Map<number, number>();
      for (const segment of segments) {
        expect(segment.seq).toBe(nextOf.get(segment.sourcePort) ?? segment.seq);
        if (segment.ack !== undefined) expect(segment.ack).toBe(nextOf.get(segment.destinationPort));
        nextOf.set(segment.sourcePort, (segment.seq + segmentLength(segment)) % 2 ** 32);
      }
    },
  );

  it("carries the reply over TCP behind its length", () => {
    const { states } = play(BIG);
    const reply = states
      .flatMap((state) => state.flights)
      .find((flight) => flight.leg === "reply" && flight.exchange.transport === "tcp");
    const data = tcpOf(capture(BIG, "resolver-upstream"))
      .filter((segment) => segment.sourcePort === 53 && segment.data !== undefined)
      .flatMap((segment) => [...octetsOf(segment.data)]);
    expect(reply?.message && [...encodeDnsOverTcp(reply.message)]).toEqual(data);
  });

  it("can be encoded for every way a run can go", () => {
    for (const name of ["loop.example.com", "nosuch.example.com", "www.old.example.com", "www.example.net"] as const) {
      for (const { packet } of capture({ name, minimise: true, tcpBlocked: true, silent: "root" }, "resolver-upstream")) {
        expect(encode(packet).length).toBeGreaterThan(60);
      }
    }
  });
});

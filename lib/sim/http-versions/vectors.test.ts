import { describe, expect, it } from "vitest";
import { endOf } from "../fixtures";
import { allAtMs, play, timesOf } from "./fixtures";

/** The vector counts from the moment at which the server sends; the requests took half a round trip before. */
const ONE_WAY_MS = 50;
const timesWhen = (lost: string) => {
  const end = endOf(play({ lost }));
  return (version: "keepAlive" | "pipelining" | "six" | "http2" | "http3") => timesOf(end, version, ONE_WAY_MS);
};

describe("vector H1: A1 B1 C1 A2 B2 C2, a round trip of 100 ms, A1 lost", () => {
  const times = timesWhen("A1");
  it("HTTP/2: all three wait for it", () => expect(times("http2")).toEqual([150, 150, 150]));
  it("HTTP/3: only A waits", () => expect(times("http3")).toEqual([150, 54, 55]));
  it("HTTP/1.1 on warm connections: only A waits", () => expect(times("six")).toEqual([150, 54, 55]));
  it("HTTP/1.1 on one connection, one at a time", () => expect(times("keepAlive")).toEqual([150, 251, 352]));
});

describe("vector H1 without loss", () => {
  const times = timesWhen("");
  it("HTTP/2 and HTTP/3 take the same time", () => {
    expect(times("http2")).toEqual([53, 54, 55]);
    expect(times("http3")).toEqual([53, 54, 55]);
  });
});

describe("the table of h.3, with B1 lost in the middle", () => {
  const times = timesWhen("B1");
  it("pipelined, on one stream of octets, B and C wait, and A, which was before them, does not", () => {
    expect(times("pipelining")).toEqual([51, 152, 152]);
  });
  it("HTTP/2: A as well, whose second packet was behind B1", () => expect(times("http2")).toEqual([151, 151, 151]));
  it("HTTP/3 and six connections: only B", () => {
    expect(times("http3")).toEqual([53, 151, 55]);
    expect(times("six")).toEqual([53, 151, 55]);
  });
});

describe("a slow response A (RFC 9112 §9.3.2)", () => {
  // The lesson’s three requests: 300, 10 and 10 ms at the server, a round trip of 50.
  const end = endOf(play({ http10: true, firstPackets: 1, packets: 1, rttMs: 50, packetMs: 0, firstThinkMs: 300, thinkMs: 10 }));
  it("delays all later requests on a connection without pipelining", () => {
    expect(timesOf(end, "keepAlive")).toEqual([350, 410, 470]);
  });
  it("delays all later responses with pipelining, although they are ready", () => {
    expect(timesOf(end, "pipelining")).toEqual([350, 350, 350]);
  });
  it("delays nobody else on other connections, or other streams", () => {
    for (const version of ["six", "http2", "http3"] as const) expect(timesOf(end, version)).toEqual([350, 60, 60]);
  });
});

describe("a lossy link", () => {
  it("with much loss makes one connection of HTTP/2 slower than six of HTTP/1.1, over many seeds", () => {
    const settings = { keepAlive: false, pipelining: false, resources: 12, firstPackets: 8, packets: 8, rttMs: 60 };
    let slower = 0;
    const seeds = Array.from({ length: 15 }, (_, at) => at + 1);
    for (const seed of seeds) {
      const end = endOf(play({ ...settings, lossPercent: 5 }, seed));
      if (allAtMs(end, "http2") > allAtMs(end, "six")) slower += 1;
    }
    expect(slower).toBeGreaterThan(12);
  });

  it("hurts a single stream of HTTP/3 as it does HTTP/2", () => {
    const end = endOf(play({ resources: 1, firstPackets: 20, lost: "A3 A11" }));
    expect(timesOf(end, "http3")).toEqual(timesOf(end, "http2"));
  });

  it("lets HTTP/3 complete no response later than HTTP/2 does, and the last at the same time, on open connections", () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const end = endOf(play({ resources: 8, firstPackets: 6, packets: 6, lossPercent: 6 }, seed));
      const over = timesOf(end, "http2");
      for (const [at, time] of timesOf(end, "http3").entries()) expect(time).toBeLessThanOrEqual(over[at] ?? 0);
      expect(allAtMs(end, "http3")).toBe(allAtMs(end, "http2"));
    }
  });
});

describe("the round trips of a connection", () => {
  // The example of the lesson on keep-alive: 40 kB are 28 packets, a round trip takes 50 ms, sending takes no time.
  const end = endOf(play({ http10: true, resources: 2, firstPackets: 28, packets: 28, warm: false, rttMs: 50, packetMs: 0 }));
  it("HTTP/1.0 pays TCP, TLS and slow start each time: four and four", () => {
    expect(timesOf(end, "http10")).toEqual([200, 400]);
  });
  it("keep-alive pays them once: four and one", () => expect(timesOf(end, "keepAlive")).toEqual([200, 250]));
  it("QUIC is ready one round trip sooner (RFC 9001 §4)", () => {
    const single = endOf(play({ resources: 1, warm: false, rttMs: 50, packetMs: 0 }));
    expect(timesOf(single, "http2")).toEqual([150]);
    expect(timesOf(single, "http3")).toEqual([100]);
  });
});

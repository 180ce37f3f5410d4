import { describe, expect, it } from "vitest";
import { internetChecksum } from "@/lib/packets/checksum";
import { encode } from "@/lib/packets/encode";
import { lastOf } from "../fixtures";
import { cardsOf, framesOf, wiresOf } from "./fixtures";
import { NICS } from "./network";
import { packetOf } from "./packets";
import { routeTo } from "./route";
import type { Wire } from "./state";

const mac = (node: keyof typeof NICS, at = 0) => NICS[node][at]?.mac ?? "";

describe("hop by hop (fact sheet g.3)", () => {
  const frames = framesOf("second-visit");

  it("changes source address, source port and TTL where the table says so, and nothing of the destination", () => {
    expect(wiresOf(frames).slice(0, 6)).toEqual([
      "lan 192.168.1.101:50000 > 198.51.100.10:80 ttl 64 SYN",
      "wan 203.0.113.5:61000 > 198.51.100.10:80 ttl 63 SYN",
      "farm 203.0.113.5:61000 > 198.51.100.10:80 ttl 62 SYN",
      "farm 198.51.100.10:80 > 203.0.113.5:61000 ttl 64 SYN,ACK",
      "wan 198.51.100.10:80 > 203.0.113.5:61000 ttl 63 SYN,ACK",
      "lan 198.51.100.10:80 > 192.168.1.101:50000 ttl 62 SYN,ACK",
    ]);
  });

  it("makes a frame of its own on every link: A to R1, R2 to R3, R4 to S, and back", () => {
    expect(cardsOf(frames).slice(0, 3)).toEqual([
      `${mac("laptop")} > ${mac("home")}`,
      `${mac("home", 1)} > ${mac("isp")}`,
      `${mac("isp", 2)} > ${mac("server")}`,
    ]);
    expect(cardsOf(frames)[5]).toBe(`${mac("home")} > ${mac("laptop")}`);
  });

  it("mends the header checksum as RFC 1624 would by increments: HC' = ~(~HC + ~m + m')", () => {
    for (const { state } of frames) {
      if (state.wire === null || state.previous === null) continue;
      const [before, after] = [headerOf(state.previous), headerOf(state.wire)];
      let sum = ~word(before, 10) & 0xffff;
      for (let at = 0; at < 20; at += 2) {
        if (at !== 10) sum += (~word(before, at) & 0xffff) + word(after, at);
      }
      while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
      expect(~sum & 0xffff).toBe(word(after, 10));
      expect(internetChecksum(after)).toBe(0);
      expect(word(after, 10)).not.toBe(word(before, 10));
    }
  });

  it("leaves TCP’s own octets alone where no NAT is, the checksum included", () => {
    const isp = frames.filter(({ state }) => state.deed.is === "forward" && state.deed.by === "isp");
    expect(isp.length).toBeGreaterThan(0);
    for (const { state } of isp) expect(tcpOf(state.wire)).toEqual(tcpOf(state.previous));
    const home = frames.filter(({ state }) => state.deed.is === "forward" && state.deed.by === "home");
    for (const { state } of home) expect(tcpOf(state.wire)).not.toEqual(tcpOf(state.previous));
  });

  it("gives the tablet another outside port for the same inside port", () => {
    expect(lastOf(framesOf("same-port")).nat).toEqual([
      { protocol: "tcp", insideIp: "192.168.1.101", insidePort: 50_000, outsidePort: 61_000 },
      { protocol: "tcp", insideIp: "192.168.1.102", insidePort: 50_000, outsidePort: 61_001 },
    ]);
  });

  it("drops a TTL that would become zero and reports it (RFC 1812 §5.3.1)", () => {
    expect(wiresOf(framesOf("second-visit", { ttl: 1 }))).toEqual([
      "lan 192.168.1.101:50000 > 198.51.100.10:80 ttl 1 SYN",
      "lan 192.168.1.1 > 192.168.1.101 ttl 64 ICMP ttl",
    ]);
    expect(wiresOf(framesOf("second-visit", { ttl: 2 })).slice(1)).toEqual([
      "wan 203.0.113.5:61000 > 198.51.100.10:80 ttl 1 SYN",
      "wan 203.0.113.1 > 203.0.113.5 ttl 64 ICMP ttl",
      "lan 203.0.113.1 > 192.168.1.101 ttl 63 ICMP ttl",
    ]);
    expect(lastOf(framesOf("second-visit", { ttl: 3 })).sockets.laptop.phase).toBe("loaded");
  });
});

describe("the longest prefix", () => {
  it.each([
    ["home", "192.168.1.77", "192.168.1.0/24"],
    ["home", "203.0.113.1", "203.0.113.0/24"],
    ["home", "198.51.100.10", "0.0.0.0/0"],
    ["isp", "198.51.100.10", "198.51.100.0/24"],
    ["laptop", "192.168.2.1", "0.0.0.0/0"],
  ] as const)("of %s for %s is %s", (node, destination, prefix) => {
    expect(routeTo(node, destination, "open")?.prefix).toBe(prefix);
  });

  it("is missing where no line matches", () => {
    expect(routeTo("isp", "192.168.1.101", "open")).toBeNull();
    expect(routeTo("isp", "198.51.100.10", "no-route")).toBeNull();
  });
});

function headerOf(wire: Wire): Uint8Array {
  return encode(packetOf(wire)).subarray(14, 34);
}

function tcpOf(wire: Wire | null): number[] {
  return wire === null ? [] : [...encode(packetOf(wire)).subarray(34)];
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

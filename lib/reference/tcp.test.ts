import { describe, expect, test } from "vitest";
import { encode } from "@/lib/packets/encode";
import type { TcpFlag } from "@/lib/packets/packet";
import { TRANSITIONS } from "@/lib/sim/tcp/table";
import { STATES } from "@/lib/sim/tcp/tcb";
import { TCP_FLAGS } from "./tcp-flags";
import { TCP_STATES } from "./tcp-states";

/** Ethernet 14, IPv4 20, and in TCP the flags are byte 13. */
const FLAGS_BYTE = 14 + 20 + 13;

function flagsByte(flag: TcpFlag): number | undefined {
  const segment = { protocol: "tcp" as const, sourcePort: 1, destinationPort: 2, seq: 0, flags: [flag], window: 0 };
  const payload = flag === "ACK" ? { ...segment, ack: 0 } : segment;
  return encode({
    ethernet: { source: "02:00:5e:10:00:01", destination: "02:00:5e:10:00:02" },
    network: { protocol: "ipv4", source: "192.0.2.1", destination: "192.0.2.2", payload },
  })[FLAGS_BYTE];
}

describe("the flags", () => {
  test("stand in the byte where the packet builder puts them", () => {
    for (const { name, mask } of TCP_FLAGS) if (name !== "AE") expect([name, flagsByte(name)]).toEqual([name, mask]);
  });
  test("run from the high bit down without a gap", () => {
    expect(TCP_FLAGS.map(({ mask }) => mask)).toEqual([0x100, 0x80, 0x40, 0x20, 0x10, 8, 4, 2, 1]);
  });
});

describe("the states", () => {
  test("are the eleven of the simulations", () => {
    expect(TCP_STATES.map(({ state }) => state)).toEqual(STATES);
  });
  test("only lead where a row of the transition table leads", () => {
    for (const { state, next } of TCP_STATES) {
      const reachable = TRANSITIONS.filter((row) => row.states.includes(state)).map((row) => row.next);
      expect([state, reachable]).toEqual([state, expect.arrayContaining([...next])]);
    }
  });
});

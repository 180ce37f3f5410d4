import { describe, expect, it } from "vitest";
import { clientSubnet } from "./client-subnet";
import { encodeDnsMessage } from "./dns";

describe("EDNS Client Subnet", () => {
  it.each([
    // The address is cut off behind its last octet that counts, and the rest of that octet is zero (RFC 7871 §6).
    ["192.0.2.77", 24, 0, [0, 1, 24, 0, 192, 0, 2]],
    ["192.0.2.77", 24, 24, [0, 1, 24, 24, 192, 0, 2]],
    ["203.0.113.255", 20, 0, [0, 1, 20, 0, 203, 0, 112]],
    ["192.0.2.77", 32, 32, [0, 1, 32, 32, 192, 0, 2, 77]],
    ["192.0.2.77", 0, 0, [0, 1, 0, 0]],
  ])("of %s with %i bits, answered for %i", (address, sourceBits, scopeBits, octets) => {
    const option = clientSubnet({ address, sourceBits, scopeBits });
    expect(option.code).toBe(8);
    expect([...option.data]).toEqual(octets);
  });

  it("stands in an OPT record behind its code and length", () => {
    const option = clientSubnet({ address: "192.0.2.77", sourceBits: 24, scopeBits: 0 });
    const octets = encodeDnsMessage({
      id: 1,
      flags: [],
      questions: [{ name: "a.example", type: "A" }],
      additional: [{ type: "OPT", udpPayloadSize: 1232, options: [option] }],
    });
    expect([...octets.slice(-11)]).toEqual([0, 8, 0, 7, 0, 1, 24, 0, 192, 0, 2]);
  });

  it("refuses what fits no prefix of IPv4", () => {
    expect(() => clientSubnet({ address: "192.0.2.77", sourceBits: 33, scopeBits: 0 })).toThrow(RangeError);
    expect(() => clientSubnet({ address: "192.0.2", sourceBits: 24, scopeBits: 0 })).toThrow(RangeError);
  });
});

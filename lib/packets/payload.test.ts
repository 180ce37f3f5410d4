import { describe, expect, it } from "vitest";
import { type DnsMessage, encodeDnsMessage, encodeDnsOverTcp } from "./dns";
import { octetsOf } from "./payload";

const DNS: DnsMessage = { id: 1, flags: [], questions: [{ name: "www.example.com", type: "A" }] };
const LENGTH = encodeDnsMessage(DNS).length;

describe("a payload", () => {
  it("of octets is those octets, and none is no octets", () => {
    expect(octetsOf(Uint8Array.of(1, 2))).toEqual(Uint8Array.of(1, 2));
    expect(octetsOf(undefined)).toEqual(new Uint8Array(0));
  });

  it("of a DNS message is the message as its transport carries it", () => {
    expect(octetsOf({ dns: DNS, over: "udp", from: 0, length: LENGTH })).toEqual(encodeDnsMessage(DNS));
    expect(octetsOf({ dns: DNS, over: "tcp", from: 0, length: LENGTH + 2 })).toEqual(encodeDnsOverTcp(DNS));
  });

  it("may be a part of a message", () => {
    expect(octetsOf({ dns: DNS, over: "tcp", from: 2, length: 12 })).toEqual(encodeDnsMessage(DNS).subarray(0, 12));
  });

  it("that is said to be longer than the message is refused", () => {
    expect(() => octetsOf({ dns: DNS, over: "udp", from: 0, length: LENGTH + 1 })).toThrow("its end in octets");
  });
});

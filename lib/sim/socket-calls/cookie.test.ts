import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add } from "@/lib/sim/tcp/sequence";
import { checkCookie, countAt, type FourTuple, MSS_TABLE, makeCookie, mssIndexOf, secretOf } from "./cookie";

const TUPLE: FourTuple = { client: { ip: "192.0.2.1", port: 50_000 }, server: { ip: "198.51.100.1", port: 7 } };
const SECRET = secretOf(1);

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const count = fc.integer({ min: 2, max: 1_000_000 });

describe("a SYN cookie", () => {
  it("holds 5 bits of the counter, 3 bits for the MSS and 24 bits of hash, by exclusive-or with the client’s number", () => {
    const cookie = makeCookie(SECRET, TUPLE, 1000, 1452, 15);
    const value = (cookie.isn ^ 1000) >>> 0;
    expect([value >>> 27, (value >>> 24) & 7, value & 0xffffff]).toEqual([15, 4, cookie.hash]);
  });

  it("has the hash that another implementation of HMAC-SHA-256 computes of addresses, ports and counter", () => {
    const message = Buffer.from([192, 0, 2, 1, 0xc3, 0x50, 198, 51, 100, 1, 0, 7, 0, 0, 0, 15]);
    const digest = createHmac("sha256", SECRET).update(message).digest();
    expect(makeCookie(SECRET, TUPLE, 1000, 1460, 15).hash).toBe(digest.readUIntBE(0, 3));
  });

  it("takes the largest MSS of its table that is not above the client’s", () => {
    const rounded = [536, 1023, 1400, 1452, 1460, 9000].map((mss) => MSS_TABLE[mssIndexOf(mss)]);
    expect(rounded).toEqual([536, 536, 1024, 1440, 1460, 8960]);
  });

  it("counts on every 64 seconds", () => {
    expect(countAt(64_000) - countAt(0)).toBe(1);
    expect(countAt(23_999)).toBe(countAt(0));
    expect(countAt(24_000)).toBe(countAt(0) + 1);
  });

  it("is believed when the ACK brings it back in the same count or the next, and not later", () => {
    fc.assert(
      fc.property(uint32, count, fc.integer({ min: 0, max: 31 }), (isn, made, later) => {
        const cookie = makeCookie(SECRET, TUPLE, isn, 1460, made);
        const verdict = checkCookie(SECRET, TUPLE, add(isn, 1), add(cookie.isn, 1), made + later);
        expect(verdict).toEqual(later < 2 ? { mss: 1460 } : { refused: "old" });
      }),
    );
  });

  it("is not believed from another address or port, with another number, or under another secret", () => {
    const cookie = makeCookie(SECRET, TUPLE, 1000, 1460, 15);
    const ack = add(cookie.isn, 1);
    const others: FourTuple[] = [
      { ...TUPLE, client: { ip: "192.0.2.2", port: 50_000 } },
      { ...TUPLE, client: { ip: "192.0.2.1", port: 50_001 } },
      { ...TUPLE, server: { ip: "198.51.100.1", port: 13 } },
    ];
    for (const other of others) expect(checkCookie(SECRET, other, 1001, ack, 15)).toEqual({ refused: "hash" });
    expect(checkCookie(SECRET, TUPLE, 1002, ack, 15)).toEqual({ refused: "hash" });
    expect(checkCookie(secretOf(2), TUPLE, 1001, ack, 15)).toEqual({ refused: "hash" });
  });
});

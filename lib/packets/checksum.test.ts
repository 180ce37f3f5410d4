import fc from "fast-check";
import { expect, test } from "vitest";
import { internetChecksum, pseudoHeader } from "./checksum";
import { hexOf, octetsOf } from "./fixtures";

test("the numerical example of RFC 1071 §3 sums to ddf2, whose complement is the checksum", () => {
  expect(internetChecksum(octetsOf("0001f203f4f5f6f7"))).toBe(~0xddf2 & 0xffff);
});

test("an odd last octet counts as the upper half of a word", () => {
  expect(internetChecksum(octetsOf("0001f2"))).toBe(internetChecksum(octetsOf("0001f200")));
});

test("no data have the checksum of all ones, all ones that of zero", () => {
  expect(internetChecksum(new Uint8Array(0))).toBe(0xffff);
  expect(internetChecksum(octetsOf("ffffffff"))).toBe(0);
});

test("the carries of the largest packet are not lost", () => {
  // 32,767 words of ffff and the half word ff00: each ffff is minus zero, so ff00 alone remains.
  expect(internetChecksum(new Uint8Array(65_535).fill(0xff))).toBe(0x00ff);
});

test("octets with their own checksum in them sum to zero, wherever the parts are cut", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 2, maxLength: 200 }), fc.nat(100), (octets, words) => {
      const even = octets.subarray(0, octets.length & ~1);
      const checksum = internetChecksum(even);
      const cut = Math.min(words * 2, even.length);
      const sealed = Uint8Array.of(checksum >> 8, checksum & 255);
      expect(internetChecksum(even.subarray(0, cut), sealed, even.subarray(cut))).toBe(0);
    }),
  );
});

test("the pseudo-header is addresses, a zero, the protocol and the length, 96 bits in all", () => {
  expect(hexOf(pseudoHeader(0xc0000201, 0xc0000202, 6, 40))).toBe("c0000201c000020200060028");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { bitOffsetOf, packFields, readBits, requireInteger, writeBits } from "./bits";
import { field } from "./fields/field";
import { hexOf } from "./fixtures";

test("a value of up to 48 bits is read back from wherever it was written, and touches no other bit", () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.integer({ min: 1, max: 48 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (offset, bits, part) => {
        const value = Math.floor(part * 2 ** bits);
        const bytes = new Uint8Array(11);
        writeBits(bytes, offset, bits, value);
        expect(readBits(bytes, offset, bits)).toBe(value);
        const written = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
        expect(written).toBe("0".repeat(offset) + value.toString(2).padStart(bits, "0") + "0".repeat(88 - offset - bits));
      },
    ),
  );
});

test("fields are packed in order, most significant bit first", () => {
  const fields = [field("a", 4, "A", "甲"), field("b", 12, "B", "乙"), field("c", 8, "C", "丙")] as const;
  expect(hexOf(packFields("header", fields, { a: 0xf, b: 0x123, c: 7 }))).toBe("f12307");
  expect(bitOffsetOf(fields, "c")).toBe(16);
});

test("a field that runs past the end is not read", () => {
  expect(() => readBits(new Uint8Array(2), 8, 9)).toThrow(RangeError);
});

test.each([-1, 256, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%d is no octet", (value) => {
  expect(() => requireInteger("ttl", value, 0, 255)).toThrow(
    new RangeError(`ttl is ${value}; it must be an integer from 0 to 255.`),
  );
});

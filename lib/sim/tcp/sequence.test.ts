import fc from "fast-check";
import { expect, test } from "vitest";
import { add, distance, inRange, leq, lt, wrap } from "./sequence";

const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test("Numbers wrap: after 4294967295 comes 0", () => {
  expect(add(4_294_967_295, 1)).toBe(0);
  expect(add(0, -1)).toBe(4_294_967_295);
  expect(lt(4_294_967_295, 0)).toBe(true);
  expect(lt(0, 4_294_967_295)).toBe(false);
  expect(inRange(5, 4_294_967_290, 20)).toBe(true);
});

test("A number is less than every number up to 2^31 - 1 ahead of it, and leq adds equality", () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (a, ahead) => {
      const b = add(a, ahead);
      expect(lt(a, b)).toBe(true);
      expect(lt(b, a)).toBe(false);
      expect(leq(a, b) && leq(a, a)).toBe(true);
      expect(distance(a, b)).toBe(ahead);
      expect(distance(b, a)).toBe(-ahead);
    }),
  );
});

test("A range holds exactly the numbers that are fewer than its size ahead of its start", () => {
  fc.assert(
    fc.property(number, fc.nat(65_535), fc.nat(131_072), (start, size, ahead) => {
      expect(inRange(add(start, ahead), start, size)).toBe(ahead < size);
    }),
  );
});

test("Every integer has one place in the space", () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (value) => wrap(value) === wrap(value + 2 ** 32) || Math.abs(value) > 2 ** 52));
});

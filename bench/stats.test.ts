import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean, median, percentile, ratioByRounds, rounded } from "./stats";

const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);

describe("a percentile", () => {
  test("is the smallest measured value that so large a share does not exceed", () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
  });

  test("of a share p leaves at most 1 - p of the values above it and never invents one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const value = percentile(values, p);
        expect(values).toContain(value);
        expect(values.filter((each) => each > value).length).toBeLessThanOrEqual((1 - p) * values.length + 1e-9);
      }),
    );
  });

  test("of nothing is an error, not zero", () => {
    expect(() => percentile([], 0.5)).toThrow("needs a value");
    expect(() => median([])).toThrow("needs a value");
    expect(() => mean([])).toThrow("needs a value");
  });
});

test("a median of an even number of values lies between the two in the middle", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
});

test("a mean weighs all values alike", () => {
  expect(mean([1, 2, 6])).toBe(3);
});

describe("a ratio by rounds", () => {
  test("is not moved by a round in which both sides were slow", () => {
    expect(ratioByRounds([600, 60, 600], [1000, 100, 1000])).toBeCloseTo(0.6);
  });

  test("refuses rounds without a partner", () => {
    expect(() => ratioByRounds([1, 2], [1])).toThrow("Each round");
  });
});

test("a figure keeps four significant digits, however large it is", () => {
  expect([12_345.67, 0.123456, 31, 0].map(rounded)).toEqual([12_350, 0.1235, 31, 0]);
});

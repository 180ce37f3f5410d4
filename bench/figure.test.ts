import { describe, expect, test } from "vitest";
import { type Figure, figureLine } from "./figure";

const read = (figure: Figure) => JSON.parse(figureLine(figure));
const rate: Figure = { name: "reviews.single", value: 630, unit: "1/s" };

describe("a figure's line", () => {
  test("says only what is known", () => {
    expect(figureLine(rate)).toBe('{"name":"reviews.single","value":630,"unit":"1/s"}');
  });

  test("sets the value against its reference", () => {
    expect(read({ ...rate, against: { name: "empty", value: 900 } })).toMatchObject({
      against: "empty",
      reference: 900,
      ratio: 0.7,
    });
  });

  test("prefers the ratio that was taken round by round", () => {
    expect(read({ ...rate, against: { name: "empty", value: 900, ratio: 0.65 } }).ratio).toBe(0.65);
  });

  test("judges a target by the measured value, not by the rounded one", () => {
    const targets = [{ of: "value", bound: "at most", limit: 30 }] as const;
    expect(read({ ...rate, value: 30.0001, targets })).toMatchObject({ value: 30, target: "value at most 30", met: false });
    expect(read({ ...rate, value: 30, targets }).met).toBe(true);
  });

  test("is met by either of two targets", () => {
    const targets = [
      { of: "value", bound: "at least", limit: 5000 },
      { of: "ratio", bound: "at least", limit: 1 },
    ] as const;
    const against = { name: "bare", value: 500 };
    expect(read({ ...rate, against, targets })).toMatchObject({ met: true, target: "value at least 5000 or ratio at least 1" });
    expect(read({ ...rate, value: 400, against, targets }).met).toBe(false);
  });

  test("cannot judge a ratio to nothing", () => {
    expect(() => figureLine({ ...rate, targets: [{ of: "ratio", bound: "at least", limit: 1 }] })).toThrow("set against");
  });
});

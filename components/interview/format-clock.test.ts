import { expect, test } from "vitest";
import { formatClock } from "./format-clock";

test.each<[number, string]>([
  [0, "0:00"],
  [999, "0:00"],
  [61_000, "1:01"],
  [45 * 60_000, "45:00"],
  [3_750_000, "1:02:30"],
  [-61_000, "1:01"],
])("%i ms are %s on the clock", (ms, shown) => {
  expect(formatClock(ms)).toBe(shown);
});

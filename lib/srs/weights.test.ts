import { CLAMP_PARAMETERS, default_w, W17_W18_Ceiling } from "ts-fsrs";
import { expect, test } from "vitest";
import { areWeights, WEIGHT_BOUNDS } from "./weights";

test("The bounds of the weights are the scheduler's own", () => {
  expect(WEIGHT_BOUNDS).toEqual(CLAMP_PARAMETERS(W17_W18_Ceiling, true));
});

test("Weights out of bounds, too few or no numbers are none", () => {
  expect(areWeights(default_w)).toBe(true);
  expect(areWeights(default_w.slice(1))).toBe(false);
  for (const wrong of [1e308, -5, 0, Number.NaN]) expect(areWeights(default_w.map(() => wrong))).toBe(false);
});

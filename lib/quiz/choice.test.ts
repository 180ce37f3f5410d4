import fc from "fast-check";
import { expect, test } from "vitest";
import { choiceSchema, optionOrder } from "./choice";
import { QUESTIONS } from "./fixtures";

test("Options are shown each once, in an order that the seed alone decides", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer(), (count, seed) => {
      const order = optionOrder(count, seed);
      expect([...order].sort()).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(optionOrder(count, seed)).toEqual(order);
    }),
  );
});

test("Over many seeds each option comes to stand at each place", () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 400; seed += 1) {
    for (const [place, option] of optionOrder(4, seed * 2_654_435_761).entries()) seen.add(`${option} at ${place}`);
  }
  expect(seen.size).toBe(16);
});

test("A choice with no right option, or with two, is no choice", () => {
  const { topic: _, ...authored } = QUESTIONS.choice;
  const [wrong, right] = authored.options;
  expect(choiceSchema.safeParse(authored).success).toBe(true);
  expect(choiceSchema.safeParse({ ...authored, options: [wrong, wrong] }).success).toBe(false);
  expect(choiceSchema.safeParse({ ...authored, options: [right, right, wrong] }).success).toBe(false);
});

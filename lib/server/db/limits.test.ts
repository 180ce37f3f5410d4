import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { disconnect, prisma } from "./client";
import { clearUses, countUse } from "./limits";

const LIMIT = { most: 3, windowMs: 60_000 };
const START = Date.UTC(2026, 10, 20, 12);
const at = (seconds: number) => new Date(START + seconds * 1000);
afterAll(disconnect);

test("a key can be used as often as its limit says in one window, and again in the next", async () => {
  const key = randomUUID();
  for (const seconds of [0, 30, 59]) expect(await countUse(key, LIMIT, at(seconds))).toBe(true);
  expect(await countUse(key, LIMIT, at(59))).toBe(false);
  expect(await countUse(key, LIMIT, at(60))).toBe(true);
  expect(await countUse(randomUUID(), LIMIT, at(59))).toBe(true);
});

test("the window begins with the first use, not with a stroke of the clock", async () => {
  const key = randomUUID();
  for (const seconds of [50, 55, 61]) expect(await countUse(key, LIMIT, at(seconds))).toBe(true);
  expect(await countUse(key, LIMIT, at(62))).toBe(false);
  expect(await countUse(key, LIMIT, at(109))).toBe(false);
  expect(await countUse(key, LIMIT, at(110))).toBe(true);
});

test("of many uses at once no more than the limit pass", async () => {
  const key = randomUUID();
  const passed = await Promise.all(Array.from({ length: 40 }, () => countUse(key, LIMIT, at(0))));
  expect(passed.filter(Boolean)).toHaveLength(3);
});

test("a key that was cleared starts anew", async () => {
  const key = randomUUID();
  for (let n = 0; n < 4; n += 1) await countUse(key, LIMIT, at(0));
  await clearUses(key);
  expect(await countUse(key, LIMIT, at(0))).toBe(true);
});

test("keys that nothing has counted on for two days are swept, others are not", async () => {
  const [old, recent] = [randomUUID(), randomUUID()];
  await countUse(old, LIMIT, at(0));
  await countUse(recent, LIMIT, at(86_400));
  for (let n = 0; n < 5; n += 1) await countUse(randomUUID(), LIMIT, at(3 * 86_400 - 60));
  const left = await prisma().rateLimit.findMany({ where: { key: { in: [old, recent] } } });
  expect(left.map(({ key }) => key)).toEqual([recent]);
});

import { expect, test } from "vitest";
import { ticksOf } from "./cpu";

test("a process may call itself what it likes, and its user and system time are still found", () => {
  const line = "4711 (next) server (v16) S 1 4711 4711 0 -1 4194560 99 0 1 0 250 31 7 8 20 0 11 0 12345 1000 200";
  expect(ticksOf(line)).toBe(281);
});

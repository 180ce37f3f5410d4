import { expect, test } from "vitest";
import type { Field } from "@/lib/sim/form";
import { refusalsOf } from "./refusals";

const FIELDS: Field[] = [
  { key: "own", label: { zh: "本机地址", en: "Own address" }, kind: "text", maxLength: 20 },
  { key: "losses", label: { zh: "丢失", en: "Losses" }, kind: "text", maxLength: 20 },
  { key: "timeoutMs", label: { zh: "超时", en: "Timeout" }, kind: "number", min: 1, max: 9, step: 1 },
];
const WORKING = { own: "192.168.1.130/26", losses: "", timeoutMs: 5 };
const ISSUES = [
  { path: ["own"], message: "Invalid input" },
  { path: ["own"], message: "Invalid input" },
  { path: ["losses"], message: "Invalid input" },
  { path: ["timeoutMs"], message: "The timeout is too short." },
];

test("a refused parameter goes by its label, with an example that works, once", () => {
  expect(refusalsOf(ISSUES, FIELDS, WORKING, "en")).toEqual([
    { key: "own", text: "Own address cannot be read; write it like: 192.168.1.130/26" },
    { key: "losses", text: "Losses cannot be read; it may be empty" },
    { key: "timeoutMs", text: "Timeout: The timeout is too short." },
  ]);
});

test("in Chinese nothing of the schema's English is shown", () => {
  for (const { text } of refusalsOf(ISSUES, FIELDS, WORKING, "zh")) expect(text).not.toMatch(/[A-Za-z]{3}/);
});

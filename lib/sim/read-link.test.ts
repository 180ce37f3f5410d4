import { expect, test } from "vitest";
import { arp } from "./arp/engine";
import { CATALOGUE } from "./catalogue";
import type { AnyEngine } from "./engine";
import { encodeRun, runOf } from "./link";
import { decodeRun } from "./read-link";

const { scenarios } = CATALOGUE.arp;
const [first = "", second = ""] = Object.keys(scenarios);
const scenario = scenarios[second as keyof typeof scenarios];
const read = (query: string) => decodeRun(new URLSearchParams(query), scenarios, first, arp as AnyEngine);

test("what a link says is what was shared: scenario, seed and what the learner did", () => {
  const run = { ...runOf(scenario), seed: 77, inputs: [] };
  expect(read(encodeRun(second, scenario, run))).toEqual({ scenario: second, run, faults: [] });
});

test("a changed parameter is the only one that the link names", () => {
  const [key, value] = Object.entries(scenario.parameters).find(([, it]) => typeof it === "boolean") ?? [];
  if (key === undefined) throw new Error("The scenario has no flag to change.");
  const run = { ...runOf(scenario), parameters: { ...scenario.parameters, [key]: !value } };
  const query = encodeRun(second, scenario, run);
  expect([...new URLSearchParams(query).keys()]).toEqual(["scenario", key]);
  expect(read(query).run.parameters).toEqual(run.parameters);
});

test.each([
  ["scenario", "scenario=nonsense"],
  ["seed", `scenario=${second}&seed=many`],
  ["inputs", `scenario=${second}&inputs=[{"frame":-1,"event":{}}]`],
  ["inputs", `scenario=${second}&inputs={`],
])("a bad %s is named and the scenario's own stands in its place: %s", (fault, query) => {
  const { faults, run } = read(query);
  expect(faults).toEqual([fault]);
  expect(run).toEqual(runOf(fault === "scenario" ? scenarios[first as keyof typeof scenarios] : scenario));
});

test("one bad parameter costs only itself", () => {
  const [key = ""] = Object.keys(scenario.parameters);
  const { faults, run } = read(`scenario=${second}&${key}=%F0%9F%A6%86&seed=5`);
  expect(faults).toEqual([key]);
  expect(run).toEqual({ ...runOf(scenario), seed: 5 });
});

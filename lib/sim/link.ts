import type { Run, Scenario } from "./engine";

type Values = Record<string, unknown>;
export type AnyScenario = Scenario<object>;

/** The run that a scenario names, before the learner changes anything. */
export function runOf(scenario: AnyScenario): Run {
  return { parameters: scenario.parameters, seed: scenario.seed ?? 1, inputs: scenario.inputs ?? [] };
}

/** Whether a run is the scenario untouched. Predictions are only asked then: their answers belong to it. */
export function isUntouched(scenario: AnyScenario, run: Run): boolean {
  return JSON.stringify(canonical(runOf(scenario))) === JSON.stringify(canonical(run));
}

/** A run as a query string: the scenario, and only what differs from it, so that a link stays readable. */
export function encodeRun(name: string, scenario: AnyScenario, run: Run): string {
  const query = new URLSearchParams({ scenario: name });
  const base = runOf(scenario);
  for (const [key, value] of Object.entries(run.parameters as Values)) {
    if (value !== (base.parameters as Values)[key]) query.set(key, String(value));
  }
  if (run.seed !== base.seed) query.set("seed", String(run.seed));
  if (JSON.stringify(run.inputs) !== JSON.stringify(base.inputs)) query.set("inputs", JSON.stringify(run.inputs));
  return query.toString();
}

function canonical(run: Run): unknown {
  return [Object.entries(run.parameters as Values).sort(([a], [b]) => (a < b ? -1 : 1)), run.seed, run.inputs];
}

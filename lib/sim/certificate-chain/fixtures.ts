import { type Passage, playToRest } from "../fixtures";
import type { Parameters } from "./parameters";
import { certificateChainEntry } from "./scenarios";
import type { Input, State, Step, Verdict } from "./state";
import { init, next, step } from "./step";
import { worldOf } from "./world";

export const HONEST: Parameters = certificateChainEntry.scenarios.accepted.parameters;

/** What the browser says, and which checks failed on which certificate: "signature leaf". */
export function outcomeOf(change: Partial<Parameters>, seed = 1): { verdict: Verdict; failed: string[] } {
  const { steps } = worldOf({ ...HONEST, ...change }, seed);
  const last = steps.at(-1);
  if (last?.is !== "verdict") throw new Error("A run ends in a verdict.");
  return { verdict: last.verdict, failed: steps.filter(hasFailed).map((one) => `${one.is} ${"of" in one ? one.of : ""}`) };
}

function hasFailed(one: Step): boolean {
  return ("passed" in one && !one.passed) || (one.is === "link" && one.issuer === null);
}

/** Plays to rest; each input is applied when the run has come to rest. `through` stands between any two steps. */
export function play(parameters: Parameters, inputs: Input[], seed: number, through?: Passage): State[] {
  return playToRest({ next, step }, init(parameters, seed), inputs, 2000, through).states;
}

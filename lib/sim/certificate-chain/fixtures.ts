import type { Parameters } from "./parameters";
import { certificateChainEntry } from "./scenarios";
import type { Event, Input, State, Step, Verdict } from "./state";
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
export function play(parameters: Parameters, inputs: Input[], seed: number, through = (state: State) => state): State[] {
  const states = [init(parameters, seed)];
  const left = [...inputs];
  for (let state = states[0]; state !== undefined && states.length < 2000; state = states.at(-1)) {
    const event: Event | Input | undefined = next(state) ?? left.shift();
    if (event === undefined) break;
    states.push(through(step(state, event)));
  }
  return states;
}

import { SUITES, type SuiteName } from "@/lib/tls/suites";
import type { RunInput } from "../engine";
import { runOf } from "../link";
import { trace } from "../trace";
import { tlsHandshake } from "./engine";
import type { Parameters } from "./parameters";
import { tlsHandshakeEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

export type ScenarioName = keyof typeof tlsHandshakeEntry.scenarios;
export const SCENARIO_NAMES = Object.keys(tlsHandshakeEntry.scenarios) as ScenarioName[];

export const PLAIN: Parameters = tlsHandshakeEntry.scenarios.tls13.parameters;
export const RSA: SuiteName = "TLS_RSA_WITH_AES_128_GCM_SHA256";
export const ECDHE: SuiteName = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";

export const SUITE_NAMES = Object.keys(SUITES) as SuiteName[];

/** A run of each kind: all suites, both groups, every way of coming back. */
export const KINDS_OF_RUN: [string, Partial<Parameters>, Input[]][] = [
  ...SUITE_NAMES.map((suite): [string, Partial<Parameters>, Input[]] => [suite, { suite, request: "post" }, []]),
  ["HelloRetryRequest", { serverGroup: "secp256r1" }, []],
  ["ECDHE on P-256", { suite: ECDHE, serverGroup: "secp256r1" }, []],
  ["resumed", { visit: "resumed", serverGroup: "secp256r1" }, []],
  ["0-RTT, replayed, resumed", { visit: "early" }, [{ kind: "replay" }, { kind: "visit", how: "resumed" }]],
  ["0-RTT, single use", { visit: "early", replayDefence: "single-use" }, [{ kind: "replay" }]],
  ["0-RTT, 425", { visit: "early", replayDefence: "too-early" }, [{ kind: "replay" }, { kind: "visit", how: "early" }]],
];

/** The state at rest; `inputs` are applied one after another, each when the run has come to rest. */
export function played(parameters: Partial<Parameters> = {}, inputs: Input[] = [], seed = 1): State {
  let state = toRest(init({ ...PLAIN, ...parameters }, seed));
  for (const input of inputs) state = toRest(step(state, input));
  return state;
}

export function toRest(from: State): State {
  let state = from;
  for (let event = next(state); event !== undefined; event = next(state)) state = step(state, event);
  return state;
}

export type TypedFrame = { index: number; atMs: number; event: Event | Input | null; state: State };

export function framesOf(name: ScenarioName, inputs?: RunInput[]): TypedFrame[] {
  const run = runOf(tlsHandshakeEntry.scenarios[name]);
  // The trace is of this very engine.
  return trace(tlsHandshake, { ...run, inputs: inputs ?? run.inputs }).frames as TypedFrame[];
}

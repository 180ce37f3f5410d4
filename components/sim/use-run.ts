"use client";

import { useCallback, useMemo, useReducer } from "react";
import type { AnyRunner, Run, Scenario } from "@/lib/sim/engine";
import { isUntouched, runOf } from "@/lib/sim/link";
import { play, type Trace } from "@/lib/sim/trace";

type State = { scenario: string; run: Run; index: number };
type Change =
  | { type: "go"; index: number }
  | { type: "scenario"; scenario: string; run: Run }
  | { type: "run"; run: Run; index: number };

function reduce(state: State, change: Change): State {
  switch (change.type) {
    case "go":
      return { ...state, index: change.index };
    case "scenario":
      return { scenario: change.scenario, run: change.run, index: 0 };
    case "run":
      return { ...state, run: change.run, index: change.index };
  }
}

export type RunControl = {
  scenario: string;
  run: Run;
  trace: Trace;
  index: number;
  last: number;
  untouched: boolean;
  go: (index: number) => void;
  choose: (scenario: string) => void;
  configure: (run: Pick<Run, "parameters" | "seed">) => void;
  interfere: (event: unknown) => void;
};

/** One run in the player: its parameters and inputs decide the trace, the index says where we stand in it. */
export function useRun(
  runner: AnyRunner,
  scenarios: Record<string, Scenario<object>>,
  initial: { scenario: string; run: Run },
): RunControl {
  const [state, change] = useReducer(reduce, { ...initial, index: 0 });
  const result = useMemo(() => play(runner, state.run), [runner, state.run]);
  const last = result.frames.length - 1;
  const base = scenarios[state.scenario];

  const go = useCallback((index: number) => change({ type: "go", index: Math.max(0, Math.min(last, index)) }), [last]);
  const choose = (scenario: string) => {
    const chosen = scenarios[scenario];
    if (chosen !== undefined) change({ type: "scenario", scenario, run: runOf(chosen) });
  };
  // Inputs name frames of the run they were made in; under other parameters they would mean something else.
  const configure = (run: Pick<Run, "parameters" | "seed">) => change({ type: "run", run: { ...run, inputs: [] }, index: 0 });
  const interfere = (event: unknown) => {
    const inputs = [...state.run.inputs.filter((input) => input.frame < state.index), { frame: state.index, event }];
    change({ type: "run", run: { ...state.run, inputs }, index: state.index + 1 });
  };
  return {
    scenario: state.scenario,
    run: state.run,
    trace: result,
    index: Math.min(state.index, last),
    last,
    untouched: base !== undefined && isUntouched(base, state.run),
    go,
    choose,
    configure,
    interfere,
  };
}

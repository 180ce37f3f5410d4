import { CATALOGUE, type SimulationName } from "@/lib/sim/catalogue";
import type { AnyEngine, Run, SimulationEntry } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { loadEngine } from "@/lib/sim/load";

/** A simulation with the runs of all its scenarios. */
export type Simulation = { name: SimulationName; engine: AnyEngine; runs: Run[] };

export async function loadSimulations(): Promise<Simulation[]> {
  const entries = Object.entries(CATALOGUE) as [SimulationName, SimulationEntry<object>][];
  return Promise.all(
    entries.map(async ([name, { scenarios }]) => ({
      name,
      engine: await loadEngine[name](),
      runs: Object.values(scenarios).map(runOf),
    })),
  );
}

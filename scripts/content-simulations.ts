import type { Simulations } from "@/lib/content/simulations";
import { CATALOGUE, type SimulationName } from "@/lib/sim/catalogue";
import type { SimulationEntry } from "@/lib/sim/engine";
import { loadEngine } from "@/lib/sim/load";

/**
 * Every simulation with its engine, for the compiler to run. With `onBroken`, one that cannot be loaded is left out and
 * reported: somebody is writing it.
 */
export async function loadSimulations(onBroken?: (name: string, reason: unknown) => void): Promise<Simulations> {
  const simulations: Simulations = {};
  for (const [name, entry] of Object.entries(CATALOGUE) as [SimulationName, SimulationEntry<object>][]) {
    try {
      simulations[name] = { entry, engine: await loadEngine[name]() };
    } catch (reason) {
      if (!onBroken) throw reason;
      onBroken(name, reason);
    }
  }
  return simulations;
}

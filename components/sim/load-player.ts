import type { Scenario } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { isSimulationName, loadPlay } from "./load";
import { Player } from "./player";

/** Player, runner and view of one simulation, and the run that the address asks for (or the scenario's own). */
export async function loadPlayer(name: string, scenarios: Record<string, Scenario<object>>, scenario: string, search: string) {
  if (!isSimulationName(name)) throw new Error(`There is no simulation "${name}".`);
  const { runner, View, loadEngine } = await loadPlay[name]();
  const base = scenarios[scenario];
  if (base === undefined) throw new Error(`Simulation "${name}" has no scenario "${scenario}".`);
  const props = { runner, loadEngine, View };
  if (search === "") return { Player, props: { ...props, initial: { scenario, run: runOf(base), faults: [] } } };
  const [engine, { decodeRun }] = await Promise.all([loadEngine(), import("@/lib/sim/read-link")]);
  return { Player, props: { ...props, initial: decodeRun(new URLSearchParams(search), scenarios, scenario, engine) } };
}

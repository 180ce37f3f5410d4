import { existsSync } from "node:fs";
import type { Simulations } from "@/lib/content/simulations";
import type { AnyEngine, SimulationEntry } from "@/lib/sim/engine";

/** Every simulation with its engine, for the compiler to run. */
export async function loadSimulations(): Promise<Simulations> {
  const names = ["@/lib/sim/catalogue", "@/lib/sim/load"];
  if (
    !existsSync(new URL("../lib/sim/catalogue.ts", import.meta.url)) ||
    !existsSync(new URL("../lib/sim/load.ts", import.meta.url))
  )
    return {};
  const [{ CATALOGUE }, { loadEngine }] = (await Promise.all(names.map((name) => import(name)))) as [
    { CATALOGUE: Record<string, SimulationEntry<object>> },
    { loadEngine: Record<string, () => Promise<AnyEngine>> },
  ];
  const loaded = Object.entries(CATALOGUE).map(
    async ([name, entry]) => [name, { entry, engine: await loadEngine[name]?.() }] as const,
  );
  return Object.fromEntries(
    (await Promise.all(loaded)).flatMap(([name, { entry, engine }]) => (engine ? [[name, { entry, engine }]] : [])),
  );
}

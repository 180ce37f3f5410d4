import { expect, test } from "vitest";
import { CATALOGUE } from "./catalogue";
import type { SimulationEntry } from "./engine";
import { runOf } from "./link";
import { loadEngine } from "./load";
import { trace } from "./trace";

const RUNS = Object.entries(CATALOGUE).flatMap(([name, entry]: [string, SimulationEntry<object>]) =>
  Object.entries(entry.scenarios).map(([scenario, settings]) => ({ name: name as keyof typeof CATALOGUE, scenario, settings })),
);

test.each(RUNS)("every sentence of $name, $scenario begins with a capital letter", async ({ name, settings }) => {
  const engine = await loadEngine[name]();
  const { frames } = trace(engine, runOf(settings));
  for (const [at, frame] of frames.entries()) {
    const before = frames[at - 1];
    if (before === undefined || frame.event === null) continue;
    // A domain name or a variable may begin a sentence as it is written.
    expect(engine.describe(before.state, frame.event, frame.state).en).not.toMatch(/(?:^|[.!?] )(?!cwnd|connect|\S+\.)[a-z]/);
  }
});

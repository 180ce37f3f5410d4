import { describe, expect, test, vi } from "vitest";
import { encodePcap } from "@/lib/packets/pcap";
import { CATALOGUE, type SimulationName } from "@/lib/sim/catalogue";
import type { SimulationEntry } from "@/lib/sim/engine";
import { loadEngine } from "@/lib/sim/load";
import { captureOf, trace } from "@/lib/sim/trace";
import { dissectWithTshark } from "./tshark";

// Needs tshark; without it these tests fail and say what to install, because nothing else judges the captures.

vi.setConfig({ testTimeout: 60_000 });

const names = Object.keys(CATALOGUE) as SimulationName[];

describe.each(names)("The captures of %s", (name) => {
  const entry: SimulationEntry<object> = CATALOGUE[name];
  const scenarios = Object.entries(entry.scenarios);

  test.each(scenarios)(
    "%s: nothing malformed, no bad checksum, exactly the remarks that the scenario lists",
    async (_, scenario) => {
      const engine = await loadEngine[name]();
      const { parameters, seed = 1, inputs = [], expert = {} } = scenario;
      const { frames } = trace(engine, { parameters, seed, inputs });
      const interfaces = engine.interfaces ?? [];
      const verdicts = await Promise.all(
        interfaces.map(async ({ id }) => {
          const captured = captureOf(engine, frames, id);
          const verdict = await dissectWithTshark(encodePcap(captured));
          expect(verdict).toMatchObject({ frames: captured.length, malformed: 0, badChecksums: 0 });
          return [id, verdict.experts] as const;
        }),
      );
      const remarks = Object.fromEntries(verdicts.filter(([, experts]) => experts.length > 0));
      expect(remarks).toEqual(Object.fromEntries(Object.entries(expert).filter(([, list]) => list.length > 0)));
      const known = interfaces.map(({ id }) => id);
      expect(Object.keys(expert).filter((id) => !known.includes(id))).toEqual([]);
    },
  );
});

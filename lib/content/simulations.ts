import type { Layer } from "@/lib/layer";
import type { AnyEngine, Frame, Run, SimulationEntry } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { type Trace, trace } from "@/lib/sim/trace";
import type { Place, Reporter } from "./diagnostic";
import { nearest } from "./nearest";

/** What the catalogue knows of a simulation, and its engine, by name. */
export type Simulations = Record<string, { entry: SimulationEntry<object>; engine: AnyEngine }>;

/** `made`: what the scenario sets, which is all of the run. */
export type ScenarioRun = Trace & { engine: AnyEngine; made: Run; layer: Layer };

/** Where faults of the catalogue itself are reported: they stand in code, not in content. */
export const CATALOGUE: Place = { file: "lib/sim/catalogue.ts", line: 1, column: 1 };

/** The traces of all scenarios, each run once. */
export class ScenarioRuns {
  private readonly runs = new Map<string, ScenarioRun | undefined>();

  constructor(readonly simulations: Simulations) {}

  /** Runs every scenario of the catalogue; each has to come to rest. */
  check(reporter: Reporter): void {
    for (const [name, { entry }] of Object.entries(this.simulations)) {
      for (const scenario of Object.keys(entry.scenarios)) this.run(name, scenario, reporter);
    }
  }

  /**
   * The frame of a scenario that content names at `at`; undefined, and reported, where there is none.
   * A scenario that does not run was reported by `check` already.
   */
  frame(
    wanted: FrameName,
    at: (key: keyof FrameName) => Place,
    reporter: Reporter,
  ): { run: ScenarioRun; before?: Frame; frame: Frame } | undefined {
    const run = this.find(wanted, at, reporter);
    if (!run) return undefined;
    const frame = run.frames[wanted.frame];
    if (frame) return { run, before: run.frames[wanted.frame - 1], frame };
    const message = `The scenario "${wanted.scenario}" has the frames 0 to ${run.frames.length - 1}.`;
    reporter.error(at("frame"), "unknown-frame", message, "Name one of them; the transcript counts them from 0.");
    return undefined;
  }

  /** The run of a scenario that content names at `at`. */
  find(
    wanted: { simulation: string; scenario: string },
    at: (key: "simulation" | "scenario") => Place,
    reporter: Reporter,
  ): ScenarioRun | undefined {
    const { simulation, scenario } = wanted;
    const entry = this.simulations[simulation]?.entry;
    if (!entry)
      return unknown(
        at("simulation"),
        "unknown-simulation",
        `"${simulation}" is not a simulation.`,
        simulation,
        Object.keys(this.simulations),
        reporter,
      );
    const scenarios = Object.keys(entry.scenarios);
    if (!scenarios.includes(scenario)) {
      return unknown(
        at("scenario"),
        "unknown-scenario",
        `"${scenario}" is not a scenario of "${simulation}".`,
        scenario,
        scenarios,
        reporter,
      );
    }
    return this.run(simulation, scenario, reporter);
  }

  private run(name: string, scenario: string, reporter: Reporter): ScenarioRun | undefined {
    const key = `${name} ${scenario}`;
    if (!this.runs.has(key)) this.runs.set(key, this.runOnce(name, scenario, reporter));
    return this.runs.get(key);
  }

  private runOnce(name: string, scenario: string, reporter: Reporter): ScenarioRun | undefined {
    const { engine, entry } = this.simulations[name] ?? {};
    const settings = entry?.scenarios[scenario];
    if (!engine || !entry || !settings) return undefined;
    try {
      const made = runOf(settings);
      const traced = trace(engine, made);
      if (traced.ended === "rest") return { ...traced, engine, made, layer: entry.layer };
      const message = `"${name}", scenario "${scenario}", has not come to rest after ${traced.frames.length} frames.`;
      reporter.error(CATALOGUE, "endless-scenario", message, "Give it parameters with which it ends.");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      reporter.error(
        CATALOGUE,
        "broken-scenario",
        `"${name}", scenario "${scenario}", does not run: ${reason}`,
        "Mend its parameters or the engine.",
      );
    }
    return undefined;
  }
}

export type FrameName = { simulation: string; scenario: string; frame: number };

function unknown(place: Place, code: string, message: string, word: string, known: string[], reporter: Reporter): undefined {
  const near = nearest(word, known);
  reporter.error(
    place,
    code,
    message,
    near ? `Did you mean "${near}"?` : `There ${known.length === 0 ? "is none yet" : `are ${known.join(", ")}`}.`,
  );
  return undefined;
}

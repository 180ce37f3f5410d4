import type { AnyEngine, Run } from "./engine";
import { type AnyScenario, runOf } from "./link";

type Values = Record<string, unknown>;

/** What a link says: the run, or the names of the values that do not fit, so that the page can say so. */
export type Decoded = { scenario: string; run: Run; faults: string[] };

/**
 * Reads a query string made by `encodeRun`, or typed by hand. A value that the engine's schema refuses is named in
 * `faults` and replaced by the scenario's; an unknown scenario falls back to `fallback`.
 */
export function decodeRun(
  query: URLSearchParams,
  scenarios: Record<string, AnyScenario>,
  fallback: string,
  engine: AnyEngine,
): Decoded {
  const faults: string[] = [];
  const wanted = query.get("scenario");
  const name = wanted !== null && Object.hasOwn(scenarios, wanted) ? wanted : fallback;
  if (wanted !== null && wanted !== name) faults.push("scenario");
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`There is no scenario "${fallback}".`);
  const base = runOf(scenario);

  const parameters = readParameters(query, base.parameters as Values, engine, faults);
  const seedText = query.get("seed");
  const seed = seedText === null ? base.seed : Number(seedText);
  if (!Number.isSafeInteger(seed)) faults.push("seed");

  const inputs = readInputs(query.get("inputs"), engine);
  if (inputs === undefined) faults.push("inputs");
  return {
    scenario: name,
    run: { parameters, seed: Number.isSafeInteger(seed) ? seed : base.seed, inputs: inputs ?? base.inputs },
    faults,
  };

  function readInputs(text: string | null, by: AnyEngine): Run["inputs"] | undefined {
    if (text === null) return base.inputs;
    try {
      const parsed: unknown = JSON.parse(text);
      if (!Array.isArray(parsed) || parsed.length > 100) return undefined;
      const fits = parsed.every(
        (entry) => Number.isSafeInteger(entry?.frame) && entry.frame >= 0 && by.input.safeParse(entry?.event).success,
      );
      return fits ? parsed.map(({ frame, event }) => ({ frame, event })) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** All named values together where they fit each other; otherwise one by one, so that a single bad one costs only itself. */
function readParameters(query: URLSearchParams, base: Values, engine: AnyEngine, faults: string[]): Values {
  const given = Object.entries(base).flatMap(([key, example]) => {
    const text = query.get(key);
    return text === null ? [] : [[key, valueLike(example, text)] as const];
  });
  const together = { ...base, ...Object.fromEntries(given) };
  if (engine.params.safeParse(together).success) return together;
  let parameters = base;
  for (const [key, value] of given) {
    const candidate = { ...parameters, [key]: value };
    if (engine.params.safeParse(candidate).success) parameters = candidate;
    else faults.push(key);
  }
  return parameters;
}

function valueLike(example: unknown, text: string): unknown {
  if (typeof example === "number") return text.trim() === "" ? Number.NaN : Number(text);
  if (typeof example === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

import type { Numeric } from "@/lib/quiz/numeric";
import type { Frame } from "@/lib/sim/engine";
import type { Reporter } from "./diagnostic";
import { nearest } from "./nearest";
import { childOf } from "./schema-keys";
import type { ScenarioRun, ScenarioRuns } from "./simulations";
import type { Located } from "./yaml";

/**
 * Compares the answer with what the engine computes.
 *
 * `field` is a dotted path into the state of the frame ("client.sendNext", "segments.0.ack"; lists count from 0).
 * Three first words lead elsewhere: `event` into the event that made the frame, `packets` into the packets it put on
 * a wire ("packets.0.packet.network.payload.ack"), and `atMs` is its time.
 */
export function checkComputed({ value, at }: Located<Numeric>, runs: ScenarioRuns, reporter: Reporter): void {
  const source = value.computed_by;
  if (!source) return;
  const found = runs.frame(source, (key) => at("computed_by", key), reporter);
  if (!found) return;
  const computed = lookUp(rootsOf(found.run, found.before, found.frame), source.field.split("."));
  const place = at("computed_by", "field");
  if ("missing" in computed) {
    const near = nearest(computed.missing, computed.keys);
    const remedy = near ? `Did you mean "${near}"?` : `There are ${computed.keys.slice(0, 20).join(", ")}.`;
    reporter.error(place, "unknown-field", `"${source.field}" leads nowhere: there is no "${computed.missing}".`, remedy);
  } else if (typeof computed.value !== "number") {
    reporter.error(
      place,
      "not-a-number",
      `"${source.field}" is ${JSON.stringify(computed.value)?.slice(0, 60)}, not a number.`,
      "Name a field that holds a number.",
    );
  } else if (Math.abs(computed.value - value.answer) > (value.tolerance ?? 0)) {
    const message = `Scenario "${source.scenario}" computes ${computed.value} in frame ${source.frame}; the answer says ${value.answer}.`;
    reporter.error(at("answer"), "wrong-answer", message, "Correct the answer, or name another frame, field or scenario.");
  }
}

/** The state's own fields, and the three other roots where the state has no field of that name. */
function rootsOf({ engine }: ScenarioRun, before: Frame | undefined, frame: Frame): Record<string, unknown> {
  const hasPast = before !== undefined && frame.event !== null;
  const packets = hasPast ? (engine.packets?.(before.state, frame.event, frame.state) ?? []) : [];
  const state = typeof frame.state === "object" && frame.state !== null ? frame.state : {};
  return { event: frame.event, packets, atMs: frame.atMs, ...state };
}

function lookUp(root: unknown, path: string[]): { value: unknown } | { missing: string; keys: string[] } {
  let value = root;
  for (const key of path) {
    const next = childOf(value, key);
    if (next === undefined) return { missing: key, keys: typeof value === "object" && value !== null ? Object.keys(value) : [] };
    value = next;
  }
  return { value };
}

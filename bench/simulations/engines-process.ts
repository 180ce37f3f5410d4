import { dissect } from "@/lib/packets/dissect";
import { encode } from "@/lib/packets/encode";
import type { AnyEngine } from "@/lib/sim/engine";
import { captureOf, trace } from "@/lib/sim/trace";
import { perSecond } from "./repeat";
import { loadSimulations } from "./runs";
import { finish, send } from "./send";

/** Steps from a state to rest, for which no frames are kept. */
function stepsFrom(engine: AnyEngine, first: unknown): number {
  let state = first;
  for (let steps = 0; ; steps += 1) {
    const event = engine.next(state);
    if (event === undefined) return steps;
    state = engine.step(state, event);
  }
}

const simulations = await loadSimulations();
for (const { name, engine, runs } of simulations) {
  const firsts: unknown[] = runs.map(({ parameters, seed }) => engine.init(engine.params.parse(parameters), seed));
  const value = perSecond(() => firsts.reduce<number>((sum, first) => sum + stepsFrom(engine, first), 0));
  const targets = [{ of: "value", bound: "at least", limit: 100_000 }] as const;
  const note = `next and step, all ${runs.length} scenarios in turn, to rest; processor time`;
  send({ name: `engine.${name}`, value, unit: "steps/s", targets, note });
}

const packets = simulations.flatMap(({ engine, runs }) =>
  runs.flatMap((run) => {
    const { frames } = trace(engine, run);
    return (engine.interfaces ?? []).flatMap(({ id }) => captureOf(engine, frames, id).map(({ packet }) => packet));
  }),
);
const note = `${packets.length} packets of all scenarios' captures; processor time`;
send({ name: "packets.encode", value: perSecond(() => packets.map(encode).length), unit: "packets/s", note });
const octets = packets.map(encode);
send({ name: "packets.dissect", value: perSecond(() => octets.map(dissect).length), unit: "packets/s", note });
finish();

import { dissect } from "@/lib/packets/dissect";
import { encode } from "@/lib/packets/encode";
import type { AnyEngine, Run } from "@/lib/sim/engine";
import { captureOf, trace } from "@/lib/sim/trace";
import { perSecond } from "./repeat";
import { loadSimulations } from "./runs";
import { finish, send } from "./send";

/** The engine's own work to rest: no frames are kept. */
function stepsOf(engine: AnyEngine, parameters: object, { seed }: Run): number {
  let state = engine.init(parameters, seed);
  for (let steps = 0; ; steps += 1) {
    const event = engine.next(state);
    if (event === undefined) return steps;
    state = engine.step(state, event);
  }
}

const simulations = await loadSimulations();
for (const { name, engine, runs } of simulations) {
  const parsed = runs.map((run) => ({ run, parameters: engine.params.parse(run.parameters) }));
  const value = perSecond(() => parsed.reduce((sum, { run, parameters }) => sum + stepsOf(engine, parameters, run), 0));
  const targets = [{ of: "value", bound: "at least", limit: 100_000 }] as const;
  send({
    name: `engine.${name}`,
    value,
    unit: "steps/s",
    targets,
    note: `all ${runs.length} scenarios in turn, to rest; processor time`,
  });
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

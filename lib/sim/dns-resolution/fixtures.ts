import type { RandomState } from "@/lib/random";
import type { Input } from "./inputs";
import type { Parameters } from "./parameters";
import { dnsResolutionEntry } from "./scenarios";
import type { Event, State } from "./state";
import { init, next, step } from "./step";

/** The round-trip times of the worked trace, a cold cache and nothing in the way. */
export const PLAIN: Parameters = dnsResolutionEntry.scenarios.cold.parameters;

export type Played = { states: State[]; events: (Event | Input)[] };

/** Plays a run to rest; `inputs` are applied one after another, each when the run has come to rest. */
export function play(parameters: Partial<Parameters> = {}, inputs: Input[] = [], seed: RandomState = 1): Played {
  const states = [init({ ...PLAIN, ...parameters }, seed)];
  const events: (Event | Input)[] = [];
  const left = [...inputs];
  for (let state = states[0]; state !== undefined && states.length < 5000; state = states.at(-1)) {
    const event = next(state) ?? left.shift();
    if (event === undefined) break;
    events.push(event);
    states.push(step(state, event));
  }
  return { states, events };
}

export function lastOf(played: Played): State {
  const last = played.states.at(-1);
  if (last === undefined) throw new Error("A run has at least its first state.");
  return last;
}

/** Host and question of every query to a server, TCP repeats included, in order. */
export function upstreamQueries(played: Played): string[] {
  return played.states.flatMap((state, at) =>
    state.flights
      .filter((flight) => flight.leg === "query" && flight.exchange.zone !== null)
      .filter((flight) => !played.states[at - 1]?.flights.some((old) => old.id === flight.id))
      .map((flight) => {
        const question = flight.exchange.query.questions[0];
        return `${flight.to} ${question?.name} ${question?.type}${flight.exchange.transport === "tcp" ? " tcp" : ""}`;
      }),
  );
}

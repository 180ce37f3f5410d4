import type { RandomState } from "@/lib/random";
import { type Played, playToRest } from "../fixtures";
import type { Input } from "./inputs";
import type { Parameters } from "./parameters";
import { dnsResolutionEntry } from "./scenarios";
import type { Event, State } from "./state";
import { init, next, step } from "./step";

/** The round-trip times of the worked trace, a cold cache and nothing in the way. */
export const PLAIN: Parameters = dnsResolutionEntry.scenarios.cold.parameters;

export type Run = Played<State, Event | Input>;

/** Plays a run to rest; `inputs` are applied one after another, each when the run has come to rest. */
export function play(parameters: Partial<Parameters> = {}, inputs: Input[] = [], seed: RandomState = 1): Run {
  return playToRest({ next, step }, init({ ...PLAIN, ...parameters }, seed), inputs, 5000);
}

/** Host and question of every query to a server, TCP repeats included, in order. */
export function upstreamQueries(played: Run): string[] {
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

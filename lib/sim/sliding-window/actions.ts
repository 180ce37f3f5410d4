import type { Action } from "@/lib/sim/engine";
import { saySpaced } from "../say";
import type { Flight, Input, State } from "./state";
import { flightWords } from "./words";

/**
 * What the learner may do now: something to the frame and the ACK that left last, and to those that will arrive next. A
 * button for every one of forty frames on their way would be none.
 */
export function actions(state: State): Action<Input>[] {
  const { parameters, flight } = state;
  return reachable(flight).flatMap((it): Action<Input>[] => {
    const { zh, en } = flightWords(parameters, it);
    const drop: Action<Input> = { input: { type: "drop", id: it.id }, label: saySpaced(`丢掉${zh}`, `Drop ${en}`) };
    const hold: Action<Input> = {
      input: { type: "hold", id: it.id },
      label: saySpaced(`让${zh}迟到 ${parameters.lateMs} ms`, `Hold ${en} up for ${parameters.lateMs} ms`),
    };
    return it.late ? [drop] : [drop, hold];
  });
}

function reachable(flight: readonly Flight[]): Flight[] {
  const picked = new Set<Flight>();
  for (const kind of ["frame", "ack"] as const) {
    const ofKind = flight.filter((it) => it.kind === kind);
    const newest = ofKind.at(-1);
    const nearest = ofKind.reduce<Flight | undefined>(
      (best, it) => (best === undefined || it.arrivesAtMs < best.arrivesAtMs ? it : best),
      undefined,
    );
    if (newest) picked.add(newest);
    if (nearest) picked.add(nearest);
  }
  return [...picked];
}

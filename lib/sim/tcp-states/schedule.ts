import { flightOf } from "@/lib/sim/tcp-network/flight";
import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import type { Event, State } from "./state";

/** The earliest thing that will happen; of things at the same instant a segment comes before a timer. */
export function earliest(state: State): Event | undefined {
  let atMs = Number.POSITIVE_INFINITY;
  let event: Event | undefined;
  for (const { id, arrivesAtMs } of state.flight) {
    if (arrivesAtMs < atMs) {
      atMs = arrivesAtMs;
      event = { type: "arrive", id };
    }
  }
  for (const host of HOSTS) {
    const { timer, waiting } = state[host];
    if (timer && timer.firesAtMs < atMs) {
      atMs = timer.firesAtMs;
      event = { type: "timeout", host, timer: "retransmission" };
    }
    if (waiting && waiting.firesAtMs < atMs) {
      atMs = waiting.firesAtMs;
      event = { type: "timeout", host, timer: waiting.timer };
    }
  }
  return event;
}

/** When an event that the state has scheduled is due; undefined where it has not. */
export function dueMs(state: State, event: Event): number | undefined {
  if (event.type === "arrive") return flightOf(state, event.id)?.arrivesAtMs;
  const { timer, waiting } = state[event.host];
  return event.timer === "retransmission" ? timer?.firesAtMs : waiting?.firesAtMs;
}

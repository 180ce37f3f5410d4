import { type Event, type Flight, HOSTS, type State } from "./state";

/** When a segment's way ends, by arrival or by loss. */
function endsAtMs(flight: Flight): number {
  return flight.lostAtMs ?? flight.arrivesAtMs;
}

/**
 * The earliest thing that will happen, with its time. Of things at the same instant a segment comes first, then what
 * programs do, then timers: a timer that would fire as its answer arrives does not.
 */
export function earliest(state: State): { atMs: number; event: Event } | undefined {
  let best: { atMs: number; event: Event } | undefined;
  const offer = (atMs: number | null | undefined, event: Event) => {
    if (atMs !== null && atMs !== undefined && (best === undefined || atMs < best.atMs)) best = { atMs, event };
  };
  for (const flight of state.flight) {
    offer(endsAtMs(flight), { type: flight.lostAtMs === null ? "arrive" : "lose", id: flight.id });
  }
  for (const host of HOSTS) offer(state[host].opensAtMs, { type: "open", host });
  offer(state.client.sendsAtMs, { type: "send" });
  offer(state.acceptsAtMs, { type: "accept" });
  for (const host of HOSTS) offer(state[host].timer?.firesAtMs, { type: "timeout", host });
  return best;
}

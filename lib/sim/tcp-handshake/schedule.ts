import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import type { Event, State } from "./state";

/**
 * The earliest thing that will happen. Of things at the same instant a segment comes first, then what programs do, then
 * timers: a timer that would fire as its answer arrives does not.
 */
export function earliest(state: State): Event | undefined {
  let atMs = Number.POSITIVE_INFINITY;
  let event: Event | undefined;
  for (const { id, lostAtMs, arrivesAtMs } of state.flight) {
    const endsAtMs = lostAtMs ?? arrivesAtMs;
    if (endsAtMs < atMs) {
      atMs = endsAtMs;
      event = { type: lostAtMs === null ? "arrive" : "lose", id };
    }
  }
  const offer = (dueMs: number | null, due: Event) => {
    if (dueMs === null || dueMs >= atMs) return;
    atMs = dueMs;
    event = due;
  };
  for (const host of HOSTS) offer(state[host].opensAtMs, OPEN[host]);
  offer(state.client.sendsAtMs, SEND);
  offer(state.acceptsAtMs, ACCEPT);
  for (const host of HOSTS) offer(state[host].timer?.firesAtMs ?? null, TIMEOUT[host]);
  return event;
}

const OPEN = { client: { type: "open", host: "client" }, server: { type: "open", host: "server" } } as const;
const TIMEOUT = { client: { type: "timeout", host: "client" }, server: { type: "timeout", host: "server" } } as const;
const SEND = { type: "send" } as const;
const ACCEPT = { type: "accept" } as const;

/** When an event that the state has scheduled is due; undefined where it has not. */
export function dueMs(state: State, event: Event): number | undefined {
  switch (event.type) {
    case "open":
      return state[event.host].opensAtMs ?? undefined;
    case "send":
      return state.client.sendsAtMs ?? undefined;
    case "accept":
      return state.acceptsAtMs ?? undefined;
    case "timeout":
      return state[event.host].timer?.firesAtMs;
    case "arrive":
    case "lose": {
      const flight = state.flight.find(({ id }) => id === event.id);
      return flight?.lostAtMs ?? flight?.arrivesAtMs;
    }
  }
}

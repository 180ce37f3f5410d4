import { flightOf } from "@/lib/sim/tcp-network/flight";
import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import type { Event, State } from "./state";

/**
 * The earliest thing that will happen. Of things at the same instant a segment comes first, then what programs do, then
 * timers: a timer that would fire as its answer arrives does not.
 */
export function earliest(state: State): Event | undefined {
  let atMs = Number.POSITIVE_INFINITY;
  let event: Event | undefined;
  const offer = (dueMs: number | null | undefined): boolean => {
    if (dueMs === null || dueMs === undefined || dueMs >= atMs) return false;
    atMs = dueMs;
    return true;
  };
  for (const { id, lostAtMs, arrivesAtMs } of state.flight) {
    if (offer(lostAtMs ?? arrivesAtMs)) event = { type: lostAtMs === null ? "arrive" : "lose", id };
  }
  for (const [connection, ends] of state.connections.entries()) {
    for (const host of HOSTS) {
      const { sendsAtMs, endsAtMs } = ends[host];
      if (offer(sendsAtMs)) event = { type: "call", connection, host, call: "send" };
      if (offer(endsAtMs)) event = { type: "call", connection, host, call: "end" };
    }
  }
  for (const [connection, ends] of state.connections.entries()) {
    for (const host of HOSTS) {
      const { timer, waiting } = ends[host];
      if (offer(timer?.firesAtMs)) event = { type: "timeout", connection, host, timer: "retransmission" };
      if (waiting && offer(waiting.firesAtMs)) event = { type: "timeout", connection, host, timer: waiting.timer };
    }
  }
  return event;
}

/** When an event that the state has scheduled is due; undefined where it has not. */
export function dueMs(state: State, event: Event): number | undefined {
  if (event.type === "arrive" || event.type === "lose") {
    const flight = flightOf(state, event.id);
    return flight?.lostAtMs ?? flight?.arrivesAtMs;
  }
  const host = state.connections[event.connection]?.[event.host];
  if (event.type === "call") return (event.call === "send" ? host?.sendsAtMs : host?.endsAtMs) ?? undefined;
  return event.timer === "retransmission" ? host?.timer?.firesAtMs : host?.waiting?.firesAtMs;
}

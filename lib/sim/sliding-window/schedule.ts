import { windowOf } from "./protocols";
import type { Event, Flight, State } from "./state";

const SEND: Event = { type: "send" };

/** Whether the sender has something that it may put on the line. */
export function maySend({ sender, parameters }: Pick<State, "sender" | "parameters">): boolean {
  if (sender.gaveUp) return false;
  if (sender.resend.length > 0) return true;
  return sender.next < Math.min(sender.base + windowOf(parameters), parameters.frames);
}

/**
 * The earliest event that the state has scheduled. At the same instant what arrives comes first, then timers, then the
 * sender: it knows all that can be known before it speaks.
 */
export function earliest(state: State): Event | undefined {
  let atMs = Number.POSITIVE_INFINITY;
  let event: Event | undefined;
  let first: Flight | undefined;
  for (const flight of state.flight) {
    const dueMs = flight.lostAtMs ?? flight.arrivesAtMs;
    if (dueMs < atMs) {
      atMs = dueMs;
      first = flight;
    }
  }
  if (first !== undefined) event = { type: first.lostAtMs === null ? "arrive" : "lose", id: first.id };
  const [timer] = state.sender.timers;
  if (timer !== undefined && timer.firesAtMs < atMs) {
    atMs = timer.firesAtMs;
    event = { type: "timeout", frame: timer.frame };
  }
  if (maySend(state) && Math.max(state.sender.freeAtMs, state.nowMs) < atMs) return SEND;
  return event;
}

/** When an event is due; undefined where the state has not scheduled it. */
export function dueMs(state: State, event: Event): number | undefined {
  switch (event.type) {
    case "send":
      return maySend(state) ? Math.max(state.sender.freeAtMs, state.nowMs) : undefined;
    case "timeout":
      return state.sender.timers.find(({ frame }) => frame === event.frame)?.firesAtMs;
    case "arrive":
    case "lose": {
      const flight = state.flight.find(({ id }) => id === event.id);
      return flight?.lostAtMs ?? flight?.arrivesAtMs;
    }
  }
}

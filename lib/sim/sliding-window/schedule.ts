import { windowOf } from "./parameters";
import type { Event, State } from "./state";

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
  for (const { id, arrivesAtMs, lostAtMs } of state.flight) {
    const dueMs = lostAtMs ?? arrivesAtMs;
    if (dueMs < atMs) {
      atMs = dueMs;
      event = { type: lostAtMs === null ? "arrive" : "lose", id };
    }
  }
  for (const { frame, firesAtMs } of state.sender.timers) {
    if (firesAtMs < atMs) {
      atMs = firesAtMs;
      event = { type: "timeout", frame };
    }
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

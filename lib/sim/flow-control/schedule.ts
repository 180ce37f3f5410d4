import { nextLength } from "./sender";
import type { Event, Flight, State } from "./state";

const SEND: Event = { type: "send" };
const READ: Event = { type: "read" };
const TIMER: Event = { type: "timer" };

/** The earliest event that the state has scheduled. At the same instant: arrivals, the reader, timers, then the sender. */
export function earliest(state: State): Event | undefined {
  const { flight, sender, receiver } = state;
  let atMs = Number.POSITIVE_INFINITY;
  let event: Event | undefined;
  let first: Flight | undefined;
  for (const it of flight) {
    const dueMs = it.lostAtMs ?? it.arrivesAtMs;
    if (dueMs < atMs) {
      atMs = dueMs;
      first = it;
    }
  }
  if (first !== undefined) event = { type: first.lostAtMs === null ? "arrive" : "lose", id: first.id };
  if (receiver.readsAtMs !== null && receiver.readsAtMs < atMs) {
    atMs = receiver.readsAtMs;
    event = READ;
  }
  if (sender.timer !== null && sender.timer.firesAtMs < atMs) {
    atMs = sender.timer.firesAtMs;
    event = TIMER;
  }
  return sendsAtMs(state) < atMs ? SEND : event;
}

/** When new data leaves: as soon as the line is free; never, where nothing may. */
export function sendsAtMs(state: State): number {
  if (nextLength(state) === 0) return Number.POSITIVE_INFINITY;
  return Math.max(state.sender.freeAtMs, state.nowMs);
}

/** Both ends wait for each other and nothing is scheduled: the deadlock that probes are there to prevent. */
export function isDeadlocked(state: State): boolean {
  return state.sender.nxt < state.parameters.amountOctets && earliest(state) === undefined;
}

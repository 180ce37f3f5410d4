import type { Event, State } from "./state";

/**
 * The earliest thing that will happen. Of things at the same instant a segment comes first, then what programs do, then
 * the attacker, then timers: a timer that would fire as its answer arrives does not.
 */
export function earliest(state: State): Event | undefined {
  let atMs = Number.POSITIVE_INFINITY;
  let event: Event | undefined;
  const offer = (dueMs: number | null | undefined, due: Event) => {
    if (dueMs == null || dueMs >= atMs) return;
    atMs = dueMs;
    event = due;
  };
  for (const { id, arrivesAtMs } of state.flight) {
    if (arrivesAtMs < atMs) offer(arrivesAtMs, { type: "arrive", id });
  }
  offer(state.program.dueMs, SERVER_CALL);
  state.clients.forEach(({ program }, client) => {
    if (program.dueMs !== null && program.dueMs < atMs) offer(program.dueMs, { type: "call", client });
  });
  if (state.flood.left > 0) offer(state.flood.dueMs, FLOOD);
  state.clients.forEach(({ timer }, connection) => {
    if (timer !== null && timer.firesAtMs < atMs) offer(timer.firesAtMs, { type: "timeout", at: "client", connection });
  });
  for (const { timer, connection } of state.sockets) {
    if (timer !== null && timer.firesAtMs < atMs) offer(timer.firesAtMs, { type: "timeout", at: "server", connection });
  }
  return event;
}

const SERVER_CALL: Event = { type: "server-call" };
const FLOOD: Event = { type: "flood" };

/** When an event that the state has scheduled is due; undefined where it has not. */
export function dueMs(state: State, event: Event): number | undefined {
  switch (event.type) {
    case "server-call":
      return state.program.dueMs ?? undefined;
    case "call":
      return state.clients[event.client]?.program.dueMs ?? undefined;
    case "flood":
      return state.flood.dueMs;
    case "arrive":
      return state.flight.find(({ id }) => id === event.id)?.arrivesAtMs;
    case "timeout": {
      const ends = event.at === "client" ? [state.clients[event.connection]] : state.sockets;
      const end = event.at === "client" ? ends[0] : state.sockets.find(({ connection }) => connection === event.connection);
      return end?.timer?.firesAtMs;
    }
  }
}

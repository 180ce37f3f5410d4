import { segment } from "@/lib/sim/tcp/segment";
import { add } from "@/lib/sim/tcp/sequence";
import { WINDOW } from "@/lib/sim/tcp/tcb";
import { flightOf, land } from "@/lib/sim/tcp-network/flight";
import { meddle } from "@/lib/sim/tcp-network/meddling";
import { forgedConnection, guessedHash, isnOf } from "./addresses";
import { clientActs, clientCalls } from "./client";
import { countAt, guessCookie } from "./cookie";
import { isLast } from "./endpoint";
import { NO_EFFECT } from "./init";
import { applies, isInput } from "./inputs";
import { serverReceives, socketActs } from "./kernel";
import { socketOf } from "./places";
import { dueMs } from "./schedule";
import { serverCalls } from "./server";
import type { Event, Input, State } from "./state";
import { forgedFlight } from "./wire";

/** One event or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  if (isInput(event) && !applies(state, event)) return state;
  // The one copy of a step: from here on it is written to.
  const next = { ...state, effect: NO_EFFECT };
  if (isInput(event)) return interfere(next, event);
  next.nowMs = dueMs(state, event) ?? state.nowMs;
  return happen(next, event);
}

function happen(next: State, event: Event): State {
  switch (event.type) {
    case "call":
      return clientCalls(next, event.client);
    case "server-call":
      return serverCalls(next, socketActs);
    case "flood": {
      const everyMs = 60_000 / next.parameters.floodPerMinute;
      next.flood = { left: next.flood.left - 1, dueMs: next.flood.dueMs + everyMs };
      return forge(next, "syn");
    }
    case "arrive": {
      const flight = flightOf(next, event.id);
      if (flight === undefined) return next;
      land(next, flight.id);
      const connection = flight.connection ?? 0;
      if (flight.from === "client") return serverReceives(next, connection, flight.segment, flight);
      return clientActs(next, connection, { type: "segment", segment: flight.segment }, flight);
    }
    case "timeout":
      return event.at === "client" ? clientTimes(next, event.connection) : serverTimes(next, event.connection);
  }
}

function clientTimes(next: State, index: number): State {
  const client = next.clients[index];
  if (client === undefined) return next;
  return clientActs(next, index, { type: "timer", timer: isLast(client, next.parameters) ? "give-up" : "retransmission" });
}

function serverTimes(next: State, connection: number): State {
  const socket = socketOf(next, connection);
  if (socket === undefined) return next;
  next.effect = { ...NO_EFFECT, connection };
  return socketActs(next, socket, { type: "timer", timer: isLast(socket, next.parameters) ? "give-up" : "retransmission" });
}

/** A segment with a false sender reaches the server. */
function forge(next: State, kind: "syn" | "ack"): State {
  const connection = forgedConnection(next.forged);
  const isn = isnOf(connection, next.seed);
  const guess = () => guessCookie(isn, countAt(next.nowMs), guessedHash(connection, next.seed));
  const forged =
    kind === "syn"
      ? segment({ seq: isn, syn: true, window: WINDOW })
      : segment({ seq: add(isn, 1), ack: add(guess(), 1), window: WINDOW });
  next.forged += 1;
  return serverReceives(next, connection, forged, forgedFlight(next, connection, forged));
}

function interfere(next: State, input: Input): State {
  switch (input.type) {
    case "hurry":
      next.program = { ...next.program, dueMs: next.nowMs };
      return next;
    case "forge-syn":
      return forge(next, "syn");
    case "forge-ack":
      return forge(next, "ack");
    case "kill": {
      const client = next.clients[input.client];
      if (client === undefined) return next;
      const program = { ...client.program, call: null, blocked: false, dueMs: null };
      next.clients = next.clients.with(input.client, { ...client, program });
      return clientActs(next, input.client, { type: "abort" });
    }
    default:
      next.effect = { ...NO_EFFECT, flight: meddle(next, input, next.parameters.rttMs) };
      return next;
  }
}

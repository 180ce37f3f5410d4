import { SUITES } from "@/lib/tls/suites";
import type { ConnectionKind } from "./messages";
import type { Parameters } from "./parameters";
import { scriptOf } from "./script";
import type { Connection, Event, Input, Sent, State, StolenKey } from "./state";

/** How long the client stays away, and how soon the eavesdropper sends again what she has recorded. */
const AWAY_MS = 5000;
const REPLAY_AFTER_MS = 1000;
/** The visit before the run ended as long ago as this. */
export const EARLIER_VISIT_MS = 60_000;
/** More connections than these teach nothing new, and a run has an end. */
const CONNECTION_LIMIT = 6;

/** The client is about to send its first SYN, at time 0. */
export function init(parameters: Parameters, seed: number): State {
  const kind = parameters.visit === "first" ? "full" : parameters.visit;
  const first: Connection = { kind, startedAtMs: 0 };
  const withTicket = kind === "full" ? first : { ...first, ticketFrom: -1, ticketAgeMs: EARLIER_VISIT_MS + parameters.rttMs };
  return { parameters, seed, nowMs: 0, connections: [withTicket], sent: [], done: 0, stolen: [], transfers: 0 };
}

export function next(state: State): Event | undefined {
  const connection = state.connections.at(-1);
  if (connection === undefined || state.done >= scriptOf(state.parameters, connection.kind).length) return undefined;
  return ARRIVE;
}
const ARRIVE: Event = { kind: "arrive" };

export function step(state: State, event: Event | Input): State {
  switch (event.kind) {
    case "arrive":
      return arrive(state);
    case "steal":
      return canSteal(state, event.key) ? { ...state, stolen: [...state.stolen, event.key] } : state;
    case "replay": {
      const replays = replayable(state);
      return replays === undefined ? state : connect(state, { kind: "replay", replays }, REPLAY_AFTER_MS);
    }
    case "visit":
      return canVisit(state, event.how) ? connect(state, visitor(state, event.how), AWAY_MS) : state;
  }
}

function arrive(state: State): State {
  const at = state.connections.length - 1;
  const connection = state.connections[at];
  if (connection === undefined) return state;
  const entry = scriptOf(state.parameters, connection.kind)[state.done];
  if (entry === undefined) return state;
  const [name, from] = entry;
  const last = state.done === 0 ? undefined : state.sent.at(-1);
  // What one side says in a row leaves together; an answer leaves when the question arrives.
  const sentAtMs = last === undefined ? connection.startedAtMs : last.from === from ? last.sentAtMs : last.arrivesAtMs;
  const sent: Sent = {
    connection: at,
    name,
    from,
    sentAtMs,
    arrivesAtMs: sentAtMs + oneWayMs(state.parameters, connection.kind),
  };
  return {
    ...state,
    nowMs: sent.arrivesAtMs,
    sent: [...state.sent, sent],
    done: state.done + 1,
    transfers: state.transfers + (name === "response" && state.parameters.request === "post" ? 1 : 0),
  };
}

/** The eavesdropper sits half way, so her own messages have half as far to go. */
export function oneWayMs({ rttMs }: Parameters, kind: ConnectionKind): number {
  return kind === "replay" ? rttMs / 4 : rttMs / 2;
}

function connect(state: State, connection: Omit<Connection, "startedAtMs">, pauseMs: number): State {
  const begun = { ...connection, startedAtMs: state.nowMs + pauseMs };
  // The pause has passed, and the first message of the new connection is already there.
  return arrive({ ...state, connections: [...state.connections, begun], done: 0 });
}

function visitor(state: State, how: "full" | "resumed" | "early"): Omit<Connection, "startedAtMs"> {
  const ticket = lastTicket(state);
  if (how === "full" || ticket === undefined) return { kind: "full" };
  // The ClientHello leaves one round trip after the SYN.
  const helloAtMs = state.nowMs + AWAY_MS + state.parameters.rttMs;
  return { kind: how, ticketFrom: ticket.connection, ticketAgeMs: helloAtMs - ticket.arrivesAtMs };
}

/** The newest ticket that the client has got in this run. */
function lastTicket({ sent }: State): Sent | undefined {
  return sent.findLast(({ name }) => name === "session-ticket");
}

export function isAtRest(state: State): boolean {
  return next(state) === undefined;
}

export function canSteal({ stolen, parameters }: State, key: StolenKey): boolean {
  return !stolen.includes(key) && (key === "certificate" || SUITES[parameters.suite].version === "1.3");
}

export function canVisit(state: State, how: "full" | "resumed" | "early"): boolean {
  if (!isAtRest(state) || state.connections.length >= CONNECTION_LIMIT) return false;
  return how === "full" || lastTicket(state) !== undefined;
}

/** The connection whose first flight can be sent again: the latest with early data in it. */
export function replayable(state: State): number | undefined {
  if (!isAtRest(state) || state.connections.length >= CONNECTION_LIMIT) return undefined;
  const early = state.connections.findLastIndex(({ kind }) => kind === "early");
  return early === -1 ? undefined : early;
}

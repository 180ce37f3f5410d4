import { closedTcb } from "@/lib/sim/tcp/tcb";
import { placesOf } from "./flood";
import type { Parameters } from "./parameters";
import type { Client, Effect, Endpoint, State } from "./state";

/** The attacker begins soon after the server is up. */
const FLOOD_FROM_MS = 200;

export const NO_EFFECT: Effect = { connection: null, flight: null, sent: [], deed: null, row: null, report: null };

/** The state at time zero: programs about to start, nothing on the wire. The seed makes forged addresses and the secret. */
export function init(parameters: Parameters, seed: number): State {
  const { clients, clientsAfterMs, clientEveryMs, backlog, floodSyns } = parameters;
  return {
    parameters,
    seed,
    nowMs: 0,
    clients: Array.from({ length: clients }, (_, index) => clientFrom(clientsAfterMs + index * clientEveryMs)),
    program: { call: "socket", blocked: false, dueMs: 0, returned: null, connection: null },
    listener: "none",
    sockets: [],
    halfOpen: Array.from({ length: placesOf(backlog) }, () => null),
    queue: [],
    flight: [],
    nextId: 1,
    segment: null,
    forged: 0,
    flood: { left: floodSyns, dueMs: FLOOD_FROM_MS },
    picked: 0,
    cookied: [],
    cookie: null,
    syns: { arrived: 0, entered: 0, repeated: 0, cookies: 0, dropped: 0, refused: 0 },
    effect: NO_EFFECT,
  };
}

function clientFrom(startsAtMs: number): Client {
  return { ...newEndpoint(), program: { call: "socket", blocked: false, dueMs: startsAtMs, returned: null } };
}

export function newEndpoint(): Endpoint {
  return {
    tcb: closedTcb(),
    timer: null,
    openedAtMs: 0,
    repeated: false,
    dataRtoMs: 0,
    unread: 0,
    ended: false,
    error: null,
  };
}

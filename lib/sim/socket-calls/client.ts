import type { TcpEvent } from "@/lib/sim/tcp/event";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import { isnOf } from "./addresses";
import { endpointAfter, readable, respond } from "./endpoint";
import { NO_EFFECT } from "./init";
import type { Client, ClientCall, Errno, State } from "./state";
import { send } from "./wire";

/** A request and an answer have the lesson's length. */
export const MESSAGE_OCTETS = 500;
/** The lowest free descriptor: 0, 1 and 2 are taken. */
const FIRST_DESCRIPTOR = 3;

/** A client's program makes its next call, or wakes up in the one it sleeps in. */
export function clientCalls(next: State, index: number): State {
  const client = next.clients[index];
  if (client?.program.call == null) return next;
  next.effect = { ...NO_EFFECT, connection: index };
  switch (client.program.call) {
    case "socket":
      return put(next, index, returns(client, FIRST_DESCRIPTOR, "connect", next.nowMs));
    case "connect":
      return connect(next, index, client);
    case "send": {
      if (client.error !== null) return put(next, index, fails(client, client.error, next.nowMs));
      const calling = returns(client, MESSAGE_OCTETS, "recv", next.nowMs);
      return clientActs(put(next, index, calling), index, { type: "send", octets: MESSAGE_OCTETS });
    }
    case "recv":
      return put(next, index, receive(client, next.nowMs));
    case "close": {
      const program = { ...client.program, call: null, dueMs: null, returned: { call: "close" as const, value: 0 } };
      return clientActs(put(next, index, { ...client, program }), index, { type: "close" });
    }
  }
}

function connect(next: State, index: number, client: Client): State {
  const { program, error } = client;
  if (!program.blocked) {
    return clientActs(put(next, index, asleep(client)), index, { type: "open", mode: "active" });
  }
  if (error !== null) return put(next, index, fails(client, error, next.nowMs));
  const { speaksFirst, thinkMs } = next.parameters;
  const isToSend = speaksFirst === "client";
  return put(next, index, returns(client, 0, isToSend ? "send" : "recv", next.nowMs + (isToSend ? thinkMs : 0)));
}

function receive(client: Client, nowMs: number): Client {
  const value = readable(client);
  if (value === undefined) return asleep(client);
  if (typeof value === "string") return fails(client, value, nowMs);
  return value === 0 ? returns(client, 0, "close", nowMs) : { ...returns(client, value, "recv", nowMs), unread: 0 };
}

/** Something happens to one client's end. A program that slept for it will be woken. */
export function clientActs(next: State, index: number, event: TcpEvent, flight: Flight | null = null): State {
  const before = next.clients[index];
  if (before === undefined) return next;
  const outcome = respond(before, event, isnOf(index, next.seed));
  const after = endpointAfter(before, event, outcome, next.nowMs);
  put(next, index, woken(after, next.nowMs));
  const { row, report } = outcome;
  next.effect = { ...NO_EFFECT, connection: index, flight, row, report };
  next.effect.sent = send(next, "client", index, outcome.send);
  return next;
}

function woken(client: Client, nowMs: number): Client {
  const { program, tcb } = client;
  if (!program.blocked || program.dueMs !== null) return client;
  const isReady = program.call === "connect" ? tcb.state !== "SYN-SENT" : readable(client) !== undefined;
  return isReady ? { ...client, program: { ...program, dueMs: nowMs } } : client;
}

function asleep(client: Client): Client {
  return { ...client, program: { ...client.program, blocked: true, dueMs: null } };
}

function returns(client: Client, value: number, then: ClientCall, nowMs: number): Client {
  // Only a program that makes a call has one that returns.
  const call = client.program.call ?? then;
  return { ...client, program: { call: then, blocked: false, dueMs: nowMs, returned: { call, value } } };
}

/** The call returns −1; the program gives its socket back. */
function fails(client: Client, errno: Errno, nowMs: number): Client {
  const { call } = client.program;
  return {
    ...client,
    program: { call: "close", blocked: false, dueMs: nowMs, returned: call === null ? null : { call, value: errno } },
  };
}

function put(next: State, index: number, client: Client): State {
  next.clients = next.clients.with(index, client);
  return next;
}

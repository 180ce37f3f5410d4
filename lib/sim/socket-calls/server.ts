import type { TcpEvent } from "@/lib/sim/tcp/event";
import { MESSAGE_OCTETS } from "./client";
import { readable } from "./endpoint";
import { NO_EFFECT } from "./init";
import { setSocket, socketOf } from "./places";
import type { Errno, ServerCall, ServerProgram, ServerSocket, State } from "./state";

/** The listening socket, and the descriptor that each accepted connection gets in turn: it is closed before the next. */
export const LISTENING_DESCRIPTOR = 3;
export const CONNECTED_DESCRIPTOR = 4;

/** What TCP does for a call on a connection; handed in, since the kernel in turn wakes the program. */
type Act = (next: State, socket: ServerSocket, event: TcpEvent) => State;

/** The server's program makes its next call, or wakes up in the one it sleeps in. It serves one connection at a time. */
export function serverCalls(next: State, act: Act): State {
  const { program, parameters, nowMs } = next;
  const socket = program.connection === null ? undefined : socketOf(next, program.connection);
  next.effect = { ...NO_EFFECT, connection: program.connection };
  switch (program.call) {
    case null:
      return next;
    case "socket":
      return go(next, LISTENING_DESCRIPTOR, "bind", nowMs);
    case "bind":
      next.listener = "bound";
      return parameters.listens ? go(next, 0, "listen", nowMs) : go(next, 0, null, null);
    case "listen":
      next.listener = "listening";
      return go(next, 0, "accept", nowMs + parameters.acceptAfterMs);
    case "accept":
      return accept(next);
    case "recv":
      return socket === undefined ? next : receive(next, socket);
    case "send": {
      if (socket === undefined) return next;
      if (socket.error !== null) return go(next, socket.error, "close", nowMs);
      return act(go(next, MESSAGE_OCTETS, "close", nowMs), socket, { type: "send", octets: MESSAGE_OCTETS });
    }
    case "close": {
      go(next, 0, "accept", nowMs);
      next.program = { ...next.program, connection: null };
      if (socket === undefined) return next;
      if (socket.tcb.state !== "CLOSED") return act(next, socket, { type: "close" });
      setSocket(next, socket.connection, null);
      return next;
    }
  }
}

function accept(next: State): State {
  const [first, ...rest] = next.queue;
  if (first === undefined) return sleep(next);
  next.queue = rest;
  next.effect = { ...NO_EFFECT, connection: first };
  go(next, CONNECTED_DESCRIPTOR, next.parameters.speaksFirst === "client" ? "recv" : "send", next.nowMs);
  next.program = { ...next.program, connection: first };
  return next;
}

function receive(next: State, socket: ServerSocket): State {
  const value = readable(socket);
  if (value === undefined) return sleep(next);
  setSocket(next, socket.connection, { ...socket, unread: 0 });
  // A request is there: the program works on it, and then answers.
  const isRequest = typeof value === "number" && value > 0;
  return isRequest ? go(next, value, "send", next.nowMs + next.parameters.serviceMs) : go(next, value, "close", next.nowMs);
}

/** If the program sleeps for what has come about, it will be woken. */
export function wakeServer(next: State): State {
  const { program, queue, nowMs } = next;
  if (!program.blocked || program.dueMs !== null) return next;
  const socket = program.connection === null ? undefined : socketOf(next, program.connection);
  const isReady = program.call === "accept" ? queue.length > 0 : socket !== undefined && readable(socket) !== undefined;
  if (isReady) next.program = { ...program, dueMs: nowMs };
  return next;
}

function sleep(next: State): State {
  next.program = { ...next.program, blocked: true, dueMs: null };
  return next;
}

/** The call returns; the next one is made at `dueMs`. */
function go(next: State, value: number | Errno, then: ServerCall | null, dueMs: number | null): State {
  const { program } = next;
  const returned: ServerProgram["returned"] = program.call === null ? program.returned : { call: program.call, value };
  next.program = { ...program, call: then, blocked: false, dueMs, returned };
  return next;
}

import type { Outcome, TcpEvent } from "@/lib/sim/tcp/event";
import type { Segment } from "@/lib/sim/tcp/segment";
import { closedTcb } from "@/lib/sim/tcp/tcb";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import { endpointAfter, respond } from "./endpoint";
import { NO_EFFECT } from "./init";
import { knock } from "./listener";
import { enqueue, free, isQueueFull, setSocket, socketOf } from "./places";
import { wakeServer } from "./server";
import type { Deed, ServerSocket, State } from "./state";
import { send } from "./wire";

/** A segment reaches the server: a connection it knows takes it, or the listening socket does, or it is refused. */
export function serverReceives(next: State, connection: number, segment: Segment, flight: Flight): State {
  next.effect = { ...NO_EFFECT, connection, flight };
  if (segment.syn) next.syns = { ...next.syns, arrived: next.syns.arrived + 1 };
  const socket = socketOf(next, connection);
  if (socket !== undefined && socket.tcb.state !== "CLOSED") return socketActs(next, socket, { type: "segment", segment });
  return next.listener === "listening" ? knock(next, connection, segment) : refuse(next, connection, segment);
}

/** Nobody listens: RST, but never to a RST (RFC 9293 §3.10.7.1). */
function refuse(next: State, connection: number, segment: Segment): State {
  const outcome = respond({ ...EMPTY, tcb: closedTcb() }, { type: "segment", segment }, 0);
  if (segment.syn) next.syns = { ...next.syns, refused: next.syns.refused + 1 };
  next.effect.deed = outcome.send.length > 0 ? "refused" : null;
  next.effect.row = outcome.row;
  next.effect.sent = send(next, "server", connection, outcome.send);
  return next;
}

const EMPTY = { timer: null, openedAtMs: 0, repeated: false, dataRtoMs: 0, unread: 0, ended: false, error: null };

/** Something happens to a connection of the server: a segment, a timer, or a call of its program. */
export function socketActs(next: State, before: ServerSocket, event: TcpEvent): State {
  const outcome = respond(before, event, 0);
  const wasHalfOpen = before.tcb.state === "SYN-RECEIVED";
  const isHalfOpen = outcome.next.state === "SYN-RECEIVED";
  const completes = wasHalfOpen && !isHalfOpen && outcome.next.state !== "LISTEN" && outcome.next.state !== "CLOSED";
  if (completes && isQueueFull(next)) return overflow(next, before, event);
  next.effect.row = outcome.row;
  next.effect.report = outcome.report;
  if (wasHalfOpen && !isHalfOpen) free(next, before.connection);
  if (wasHalfOpen && !isHalfOpen && !completes) {
    setSocket(next, before.connection, null);
    next.effect.deed = event.type === "timer" ? "expired" : null;
  } else {
    setSocket(next, before.connection, endpointAfter(before, event, outcome, next.nowMs));
    next.effect.deed = deedOf(event, outcome, completes);
    if (next.effect.deed === "repeated") next.syns = { ...next.syns, repeated: next.syns.repeated + 1 };
    if (completes) enqueue(next, before.connection);
  }
  next.effect.sent = send(next, "server", before.connection, outcome.send);
  return wakeServer(next);
}

function deedOf(event: TcpEvent, { row }: Outcome, completes: boolean): Deed | null {
  if (completes) return "queued";
  return event.type === "segment" && event.segment.syn && row === "23" ? "repeated" : null;
}

/** The final ACK is here, and there is no place in the accept queue: Linux stays silent, or says RST if told to (listen(2)). */
function overflow(next: State, { connection, tcb }: ServerSocket, event: TcpEvent): State {
  if (!next.parameters.abortOnOverflow) {
    next.effect.deed = "ack-ignored";
    return next;
  }
  next.effect.deed = "aborted";
  free(next, connection);
  setSocket(next, connection, null);
  const refusal = respond({ ...EMPTY, tcb: closedTcb(tcb.rcv.wnd) }, event, 0);
  next.effect.sent = send(next, "server", connection, refusal.send);
  return next;
}

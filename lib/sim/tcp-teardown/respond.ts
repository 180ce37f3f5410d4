import type { Outcome, TcpEvent } from "@/lib/sim/tcp/event";
import type { Segment } from "@/lib/sim/tcp/segment";
import { add, lt } from "@/lib/sim/tcp/sequence";
import { closedTcb } from "@/lib/sim/tcp/tcb";
import { transition } from "@/lib/sim/tcp/transition";
import type { Parameters } from "./parameters";
import type { Call, Host } from "./state";

export type Response = Outcome & { lostUnread: boolean };

const ABORT: TcpEvent = { type: "abort" };
const CLOSE: TcpEvent = { type: "close" };

/** What an endpoint does with an event: the table's answer, and what close() adds to it. */
export function respond(parameters: Parameters, host: Host, event: TcpEvent): Response {
  const lostUnread = event.type === "segment" && isUnreadable(host, event.segment);
  const outcome = transition(host.tcb, lostUnread ? ABORT : event, {
    mode: parameters.stack === "rfc" ? "spec" : "linux",
    rst: "rfc5961",
    iss: 0,
  });
  if (outcome.next.state === "TIME-WAIT" && parameters.timeWait === "skipped") {
    // The counterfactual: whoever has said and heard everything forgets the connection at once.
    return { ...outcome, next: closedTcb(), timeWait: false, lostUnread };
  }
  return { ...outcome, lostUnread };
}

/** New data for a socket that no process can read any more (RFC 9293 §3.6.1, SHLD-3; RFC 2525 §2.17). */
function isUnreadable({ held, tcb }: Host, seg: Segment): boolean {
  if (held || seg.data === 0) return false;
  const receiving = tcb.state === "FIN-WAIT-1" || tcb.state === "FIN-WAIT-2";
  return receiving && lt(tcb.rcv.nxt, add(seg.seq, seg.data));
}

/** What a program's call is to TCP. To close with data unread is to abort (SHLD-3), and so is SO_LINGER with time zero. */
export function eventOf(call: Call, { unread }: Host, octets: number): TcpEvent {
  switch (call) {
    case "send":
      return { type: "send", octets };
    case "shutdown":
      return CLOSE;
    case "close":
      return unread > 0 ? ABORT : CLOSE;
    case "abort":
      return ABORT;
  }
}

import { apply, type Draft, enterTimeWait } from "./draft";
import { endOf, type Segment } from "./segment";
import { add, distance, leq, lt } from "./sequence";
import type { Held, Tcb, TcpState } from "./tcb";

/** Segments ahead of their turn "should be held" (SHLD-31); a bound keeps the state small, and what is dropped comes again. */
const MAX_HELD = 32;

/** Puts a segment's text and FIN aside, cut to the receive window (RFC 9293 §3.10.7.4). */
export function hold(tcb: Tcb, seg: Segment): void {
  const room = tcb.rcv.wnd - Math.max(distance(tcb.rcv.nxt, seg.seq), 0);
  const overdue = Math.max(distance(seg.seq, tcb.rcv.nxt), 0);
  const start = add(seg.seq, overdue);
  const data = Math.min(Math.max(seg.data - overdue, 0), room);
  const fin = seg.fin && seg.data - overdue < room && leq(tcb.rcv.nxt, add(endOf(seg), -1));
  if (data > 0 || fin) tcb.held = merge(tcb.held, { seq: start, data, fin });
}

function merge(held: readonly Held[], added: Held): Held[] {
  const result: Held[] = [];
  for (const range of [...held, added].sort((a, b) => distance(b.seq, a.seq))) {
    const last = result.at(-1);
    if (last === undefined || lt(add(last.seq, last.data), range.seq)) result.push(range);
    else {
      const data = Math.max(last.data, distance(last.seq, range.seq) + range.data);
      result[result.length - 1] = { seq: last.seq, data, fin: last.fin || range.fin };
    }
  }
  return result.slice(0, MAX_HELD);
}

/** Delivers everything held that is now in order. Returns whether the FIN is among it. */
export function deliverHeld(draft: Draft): boolean {
  const tcb = draft.next;
  const [first, ...rest] = tcb.held;
  if (first === undefined || first.seq !== tcb.rcv.nxt) return false;
  tcb.rcv.nxt = add(tcb.rcv.nxt, first.data);
  draft.delivered += first.data;
  tcb.held = first.fin ? [] : rest;
  return first.fin;
}

/** The FIN's turn has come: the peer will send no more (RFC 9293 §3.10.7.4, eighth). */
export function acceptFin(draft: Draft, arrivedIn: TcpState): Draft {
  const tcb = draft.next;
  tcb.rcv.nxt = add(tcb.rcv.nxt, 1);
  switch (tcb.state) {
    case "ESTABLISHED":
      tcb.state = "CLOSE-WAIT";
      return apply(draft, arrivedIn === "SYN-RECEIVED" ? "26" : "33", "connection closing");
    case "FIN-WAIT-1":
      tcb.state = "CLOSING";
      return apply(draft, "36", "connection closing");
    default:
      // FIN-WAIT-2, perhaps only since this very segment acknowledged our FIN.
      enterTimeWait(draft);
      return apply(draft, arrivedIn === "FIN-WAIT-1" ? "37" : "39", "connection closing");
  }
}

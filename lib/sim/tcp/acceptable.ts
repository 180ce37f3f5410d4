import { lengthOf, type Segment } from "./segment";
import { add, inRange, leq, lt } from "./sequence";
import type { Tcb } from "./tcb";

/** The segment acceptability test (RFC 9293 §3.10.7.4, Table 6): does any of it lie in the receive window? */
export function isAcceptable({ rcv }: Pick<Tcb, "rcv">, seg: Segment): boolean {
  const length = lengthOf(seg);
  if (rcv.wnd === 0) return length === 0 && seg.seq === rcv.nxt;
  if (inRange(seg.seq, rcv.nxt, rcv.wnd)) return true;
  return length > 0 && inRange(add(seg.seq, length - 1), rcv.nxt, rcv.wnd);
}

/** An acceptable ACK: it acknowledges something sent and not yet acknowledged (RFC 9293 §3.4). */
export function acknowledgesNew({ snd }: Pick<Tcb, "snd">, ack: number): boolean {
  return lt(snd.una, ack) && leq(ack, snd.nxt);
}

/**
 * What a RST is worth to an endpoint that is past SYN-SENT. RFC 5961 §3.2: only the exact next number resets, any
 * other number in the window is challenged. RFC 793: any number in the window resets.
 */
export function judgeReset(tcb: Tcb, seg: Segment, rule: "rfc5961" | "rfc793"): "reset" | "challenge" | "drop" {
  if (seg.seq === tcb.rcv.nxt) return "reset";
  if (!inRange(seg.seq, tcb.rcv.nxt, tcb.rcv.wnd)) return "drop";
  return rule === "rfc793" ? "reset" : "challenge";
}

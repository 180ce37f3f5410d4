import { acknowledgesNew } from "./acceptable";
import { apply, type Draft, enterClosed, resendSyn, sendFirstSyn, sendReset } from "./draft";
import type { TcpOptions } from "./event";
import { hold } from "./receive";
import type { Segment } from "./segment";
import { add } from "./sequence";

/** RFC 9293 §3.10.7.1: without a TCB, everything but a RST is answered by a RST. */
export function arriveInClosed(draft: Draft, seg: Segment): Draft {
  if (seg.rst) return apply(draft, "3");
  sendReset(draft, seg);
  return apply(draft, seg.ack === null ? "4" : "5");
}

/** RFC 9293 §3.10.7.2. */
export function arriveInListen(draft: Draft, seg: Segment, options: TcpOptions): Draft {
  if (seg.rst) return apply(draft, "6");
  if (seg.ack !== null) {
    sendReset(draft, seg);
    return apply(draft, "7");
  }
  if (!seg.syn) return apply(draft, "71");
  acceptSyn(draft, seg, options.iss);
  return apply(draft, "8");
}

/** A passive open's first SYN: remember it, answer SYN,ACK. What else it carries waits for ESTABLISHED. */
export function acceptSyn(draft: Draft, seg: Segment, iss: number): void {
  const tcb = draft.next;
  tcb.state = "SYN-RECEIVED";
  tcb.origin = "passive";
  noteIrs(draft, seg);
  sendFirstSyn(draft, iss);
}

function noteIrs(draft: Draft, seg: Segment): void {
  const tcb = draft.next;
  tcb.irs = seg.seq;
  tcb.rcv.nxt = add(seg.seq, 1);
  hold(tcb, { ...seg, seq: tcb.rcv.nxt, syn: false });
}

/** RFC 9293 §3.10.7.3. Returns true where the segment has more to process: its text and FIN, now in ESTABLISHED. */
export function arriveInSynSent(draft: Draft, seg: Segment): boolean {
  const tcb = draft.next;
  if (seg.ack !== null && !acknowledgesNew(tcb, seg.ack)) {
    if (!seg.rst) sendReset(draft, seg);
    apply(draft, seg.rst ? "12" : "11");
    return false;
  }
  if (seg.rst) {
    if (seg.ack === null) apply(draft, "14");
    else {
      enterClosed(draft);
      apply(draft, "13", "connection reset");
    }
    return false;
  }
  if (!seg.syn) {
    apply(draft, seg.ack === null ? "17b" : "17");
    return false;
  }
  noteIrs(draft, seg);
  tcb.snd = { ...tcb.snd, una: seg.ack ?? tcb.snd.una, wnd: seg.window, wl1: seg.seq, wl2: seg.ack ?? 0 };
  if (seg.ack === null) {
    tcb.state = "SYN-RECEIVED";
    resendSyn(draft);
    apply(draft, "16");
    return false;
  }
  tcb.state = "ESTABLISHED";
  apply(draft, "15");
  return true;
}

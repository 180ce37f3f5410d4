import { acknowledgesNew, isAcceptable, judgeReset } from "./acceptable";
import { acceptSyn } from "./arrival-opening";
import { apply, type Draft, enterClosed, enterListen, enterTimeWait, resendSyn, sendAck, sendQueued, sendReset } from "./draft";
import type { TcpOptions } from "./event";
import { acceptFin, deliverHeld, hold } from "./receive";
import { endOf, type Segment } from "./segment";
import { add, leq, lt } from "./sequence";
import { finAcknowledged, isSynchronized, type TcpState } from "./tcb";

/** RFC 9293 §3.10.7.4: SYN-RECEIVED and the synchronized states. The checks stand in the RFC's order. */
export function arriveInOtherStates(draft: Draft, arrived: Segment, options: TcpOptions): Draft {
  const tcb = draft.next;
  const arrivedIn = tcb.state;
  if (reopens(draft, arrived, options) || repeatsSyn(draft, arrived, options)) return draft;
  const seg = withoutKnownSyn(draft, arrived);
  if (!isAcceptable(tcb, seg)) return refuse(draft, seg, options);
  if (seg.rst) return reset(draft, seg, options);
  if (seg.syn) return synInWindow(draft, seg, options);
  return acknowledge(draft, seg, seg !== arrived) ? receiveText(draft, seg, arrivedIn) : draft;
}

/** Row 49: a new SYN may end TIME-WAIT early (§3.6.1, MAY-2). Linux takes the permission, `spec` does not. */
function reopens(draft: Draft, seg: Segment, options: TcpOptions): boolean {
  const { state, rcv, snd } = draft.next;
  if (options.mode !== "linux" || state !== "TIME-WAIT") return false;
  if (!seg.syn || seg.rst || seg.ack !== null || lt(seg.seq, rcv.nxt)) return false;
  // The new numbers must lie above the largest of the old connection.
  const iss = lt(snd.nxt, options.iss) ? options.iss : add(snd.nxt, 1);
  enterListen(draft);
  acceptSyn(draft, seg, iss);
  apply(draft, "49");
  return true;
}

/** Row 23: the peer's SYN once more. By the letter it is out of the window and earns an ACK; Linux and BSD repeat the SYN,ACK. */
function repeatsSyn(draft: Draft, seg: Segment, options: TcpOptions): boolean {
  const { state, irs } = draft.next;
  if (state !== "SYN-RECEIVED" || !seg.syn || seg.rst || seg.ack !== null || seg.seq !== irs) return false;
  if (options.mode === "linux") resendSyn(draft);
  else sendAck(draft);
  apply(draft, "23");
  return true;
}

/**
 * In a simultaneous open the peer's SYN,ACK repeats the SYN that we already have. Trimming what lies before the window
 * (allowed in §3.10.7.4) leaves its ACK, and the exchange of Figure 7; untrimmed, it would be refused.
 */
function withoutKnownSyn(draft: Draft, seg: Segment): Segment {
  const { state, origin, irs } = draft.next;
  const known = state === "SYN-RECEIVED" && origin === "active" && seg.syn && seg.ack !== null && seg.seq === irs;
  return known ? { ...seg, seq: add(seg.seq, 1), syn: false } : seg;
}

/** The first check failed. */
function refuse(draft: Draft, seg: Segment, options: TcpOptions): Draft {
  const tcb = draft.next;
  if (seg.rst) return apply(draft, "56");
  const repeatedFin = seg.fin && endOf(seg) === tcb.rcv.nxt;
  if (repeatedFin && tcb.state === "TIME-WAIT") {
    sendAck(draft);
    draft.timeWait = true;
    return apply(draft, "47");
  }
  const shutOut = tcb.rcv.wnd === 0 && seg.seq === tcb.rcv.nxt && !seg.syn;
  // With the window shut no text is acceptable, but a valid ACK still counts (§3.10.7.4).
  if (shutOut && !acknowledge(draft, seg, false)) return draft;
  answer(draft, true);
  if (shutOut && draft.row !== "32" && draft.row !== "59") return draft;
  if (repeatedFin && ["CLOSE-WAIT", "CLOSING", "LAST-ACK"].includes(tcb.state)) return apply(draft, "46");
  return apply(draft, seg.syn && isSynchronized(tcb.state) && options.rst === "rfc5961" ? "52" : "55");
}

/** The second check. */
function reset(draft: Draft, seg: Segment, options: TcpOptions): Draft {
  const { state, origin } = draft.next;
  const verdict = judgeReset(draft.next, seg, options.rst);
  if (verdict === "drop") return apply(draft, "56");
  if (verdict === "challenge") {
    sendAck(draft);
    return apply(draft, "57");
  }
  if (state === "SYN-RECEIVED" && origin === "passive") {
    enterListen(draft);
    return apply(draft, "20");
  }
  enterClosed(draft);
  if (state === "SYN-RECEIVED") return apply(draft, "21", "connection refused");
  const finished = state === "CLOSING" || state === "LAST-ACK" || state === "TIME-WAIT";
  return finished ? apply(draft, "51") : apply(draft, "50", "connection reset");
}

/** The fourth check. (The third, security compartments, has no user today.) */
function synInWindow(draft: Draft, seg: Segment, options: TcpOptions): Draft {
  const { state, origin } = draft.next;
  if (state === "SYN-RECEIVED" && origin === "passive") {
    enterListen(draft);
    return apply(draft, "22");
  }
  if (options.rst === "rfc5961") {
    sendAck(draft);
    return apply(draft, "52");
  }
  sendReset(draft, seg);
  enterClosed(draft);
  return apply(draft, "52b", "connection reset");
}

/** The fifth check. Returns whether the segment's text is to be looked at. */
function acknowledge(draft: Draft, seg: Segment, trimmed: boolean): boolean {
  const tcb = draft.next;
  if (seg.ack === null) {
    apply(draft, "58");
    return false;
  }
  const isNew = acknowledgesNew(tcb, seg.ack);
  if (tcb.state === "SYN-RECEIVED") {
    if (!isNew) {
      sendReset(draft, seg);
      apply(draft, "25");
      return false;
    }
    tcb.state = "ESTABLISHED";
    tcb.snd = { ...tcb.snd, una: seg.ack, wnd: seg.window, wl1: seg.seq, wl2: seg.ack };
    apply(draft, trimmed ? "24b" : "24");
    return true;
  }
  if (lt(tcb.snd.nxt, seg.ack)) {
    sendAck(draft);
    apply(draft, "32b");
    return false;
  }
  apply(draft, isNew ? "32" : "59");
  if (isNew) tcb.snd.una = seg.ack;
  updateWindow(draft, seg, seg.ack);
  return finIsAcknowledged(draft);
}

/** The window of a newer segment counts; that of an older one that arrives late does not. */
function updateWindow(draft: Draft, seg: Segment, ack: number): void {
  const { snd } = draft.next;
  if (lt(ack, snd.una)) return;
  if (lt(snd.wl1, seg.seq) || (snd.wl1 === seg.seq && leq(snd.wl2, ack))) {
    draft.next.snd = { ...snd, wnd: seg.window, wl1: seg.seq, wl2: ack };
  }
}

/** What the ACK of our FIN does. Returns whether there is still a connection. */
function finIsAcknowledged(draft: Draft): boolean {
  const tcb = draft.next;
  if (!finAcknowledged(tcb)) return true;
  if (tcb.state === "FIN-WAIT-1") {
    tcb.state = "FIN-WAIT-2";
    apply(draft, "35");
  } else if (tcb.state === "CLOSING") {
    enterTimeWait(draft);
    apply(draft, "43");
  } else if (tcb.state === "LAST-ACK") {
    enterClosed(draft);
    apply(draft, "44");
    return false;
  }
  return true;
}

/** The seventh and eighth step: text and FIN, then whatever of ours may go, and the acknowledgment with it. */
export function receiveText(draft: Draft, seg: Segment, arrivedIn: TcpState): Draft {
  const tcb = draft.next;
  const carries = seg.data > 0 || seg.fin;
  const receiving = tcb.state === "ESTABLISHED" || tcb.state === "FIN-WAIT-1" || tcb.state === "FIN-WAIT-2";
  let owesAck = (carries && receiving) || arrivedIn === "SYN-SENT";
  if (receiving) {
    const changed = tcb.state !== arrivedIn;
    if (carries && arrivedIn !== "SYN-SENT") hold(tcb, seg);
    const before = tcb.rcv.nxt;
    const fin = deliverHeld(draft);
    if (fin) acceptFin(draft, arrivedIn);
    else if (carries && !changed) apply(draft, textRow(tcb.state, tcb.rcv.nxt !== before));
    owesAck ||= tcb.rcv.nxt !== before;
  } else if (carries) {
    apply(draft, "60");
  }
  return answer(draft, owesAck);
}

/** What of ours may go now, with the acknowledgment in it; a bare one where there is nothing else to say. */
function answer(draft: Draft, owesAck: boolean): Draft {
  const sent = draft.send.length;
  if (draft.next.queued > 0 || draft.next.closeQueued) sendQueued(draft);
  if (owesAck && draft.send.length === sent) sendAck(draft);
  return draft;
}

function textRow(state: TcpState, inOrder: boolean): "30" | "31" | "38" {
  if (!inOrder) return "31";
  return state === "ESTABLISHED" ? "30" : "38";
}

import type { Outcome, Report } from "./event";
import type { RowId } from "./row";
import { endOf, type Segment, segment } from "./segment";
import { add, distance } from "./sequence";
import { closedTcb, listeningTcb, type Tcb } from "./tcb";

/** An outcome in the making. Its TCB is its own copy, so that the rules may write to it. */
export type Draft = Outcome;

export function draftOf(tcb: Tcb): Draft {
  const next = { ...tcb, snd: { ...tcb.snd }, rcv: { ...tcb.rcv } };
  return { next, send: [], delivered: 0, report: null, timeWait: false, row: null };
}

/** Notes which row decided, and what the user is told. */
export function apply(draft: Draft, row: RowId, report: Report | null = null): Draft {
  draft.row = row;
  if (report !== null) draft.report = report;
  return draft;
}

export function enterClosed(draft: Draft): void {
  draft.next = closedTcb(draft.next.rcv.wnd);
}

export function enterListen(draft: Draft): void {
  draft.next = listeningTcb(draft.next.rcv.wnd);
}

export function enterTimeWait(draft: Draft): void {
  draft.next.state = "TIME-WAIT";
  draft.timeWait = true;
}

/** `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>`: a plain acknowledgment, a duplicate one, or a challenge. */
export function sendAck(draft: Draft): void {
  const { snd, rcv } = draft.next;
  draft.send.push(segment({ seq: snd.nxt, ack: rcv.nxt, window: rcv.wnd }));
}

/** A new initial sequence number, and the SYN (`ack` null) or SYN,ACK that carries it. */
export function sendFirstSyn(draft: Draft, iss: number): void {
  const tcb = draft.next;
  tcb.iss = iss;
  tcb.snd = { una: iss, nxt: add(iss, 1), wnd: 0, wl1: 0, wl2: 0 };
  resendSyn(draft);
}

/** The SYN or SYN,ACK of this connection, always with the same number. */
export function resendSyn(draft: Draft): void {
  const { state, iss, rcv } = draft.next;
  draft.send.push(segment({ seq: iss, syn: true, ack: state === "SYN-SENT" ? null : rcv.nxt, window: rcv.wnd }));
}

/** The reset that the sender of `seg` will believe (RFC 9293 §3.5.2): its own ACK as number, or an ACK of all it sent. */
export function sendReset(draft: Draft, seg: Segment): void {
  draft.send.push(seg.ack === null ? segment({ seq: 0, ack: endOf(seg), rst: true }) : segment({ seq: seg.ack, rst: true }));
}

/**
 * Sends what is queued as far as the window lets it, then the FIN that waits behind it. One call makes one data segment:
 * cutting data to the MSS is not this table's subject (§3.7).
 */
export function sendQueued(draft: Draft): void {
  const tcb = draft.next;
  const usable = distance(tcb.snd.nxt, add(tcb.snd.una, tcb.snd.wnd));
  const octets = Math.min(tcb.queued, Math.max(usable, 0));
  if (octets > 0) sendData(draft, octets);
  if (tcb.closeQueued && tcb.state === "ESTABLISHED") tcb.state = "FIN-WAIT-1";
  if (tcb.closeQueued && tcb.queued === 0) sendFin(draft);
}

export function sendData(draft: Draft, octets: number): void {
  const tcb = draft.next;
  draft.send.push(segment({ seq: tcb.snd.nxt, ack: tcb.rcv.nxt, data: octets, window: tcb.rcv.wnd }));
  tcb.snd.nxt = add(tcb.snd.nxt, octets);
  tcb.queued -= octets;
}

function sendFin(draft: Draft): void {
  const tcb = draft.next;
  draft.send.push(segment({ seq: tcb.snd.nxt, ack: tcb.rcv.nxt, fin: true, window: tcb.rcv.wnd }));
  tcb.fin = tcb.snd.nxt;
  tcb.snd.nxt = add(tcb.snd.nxt, 1);
  tcb.closeQueued = false;
  if (tcb.state === "CLOSE-WAIT") tcb.state = "LAST-ACK";
}

/** Everything sent and not acknowledged, once more (§3.10.8; a sender may repacketize what it repeats). */
export function resendUnacknowledged(draft: Draft): void {
  const { snd, rcv, iss, fin } = draft.next;
  if (snd.una === iss) {
    resendSyn(draft);
  } else {
    const data = distance(snd.una, fin ?? snd.nxt);
    draft.send.push(segment({ seq: snd.una, ack: rcv.nxt, data, fin: fin !== null, window: rcv.wnd }));
  }
}

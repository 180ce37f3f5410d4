import { MSS_OCTETS } from "./mss";
import type { Sender, State } from "./state";

/** RFC 9293 §3.8.6.2.1: Fs, the share of the largest window that is worth sending. */
const WORTH_SENDING = 1 / 2;

/** What the sender may still send: U = SND.UNA + min(SND.WND, cwnd) − SND.NXT, never below zero. */
export function usable({ una, nxt, window, cwnd }: Sender): number {
  return Math.max(0, una + Math.min(window, cwnd) - nxt);
}

/** How many octets of new data go now; 0 where none may, or where it would be a crumb (RFC 9293 §3.8.6.2.1). */
export function nextLength({ sender, parameters }: Pick<State, "sender" | "parameters">): number {
  const waiting = parameters.amountOctets - sender.nxt;
  const length = Math.min(waiting, usable(sender), MSS_OCTETS);
  if (length <= 0 || !parameters.senderAvoidance) return Math.max(0, length);
  const isFull = length === MSS_OCTETS;
  // The program has handed over everything, so the end of it is pushed.
  const isAll = length === waiting;
  return isFull || isAll || length >= WORTH_SENDING * sender.maxWindow ? length : 0;
}

/** An acknowledgment of new data opens cwnd by what it confirms, a full segment at most (RFC 5681 §3.1, slow start). */
export function grown(cwnd: number, confirmed: number): number {
  return cwnd + Math.min(confirmed, MSS_OCTETS);
}

import { MSS_OCTETS } from "./mss";
import type { Parameters } from "./parameters";
import type { Receiver, Segment } from "./state";

/** RFC 9293 §3.8.6.2.2: Fr, the share of the buffer that is worth announcing. */
const WORTH_ANNOUNCING = 1 / 2;

/** By how much the right edge has to move before it moves at all: with the remedy a segment, or half of a small buffer. */
export function leastAdvance({ bufferOctets, receiverAvoidance }: Parameters): number {
  return receiverAvoidance ? Math.min(WORTH_ANNOUNCING * bufferOctets, MSS_OCTETS) : 1;
}

/** The receiver with the right edge where it may now stand: the whole free buffer, or unmoved while the gain is small. */
export function announced(parameters: Parameters, receiver: Receiver): Receiver {
  const edge = receiver.read + parameters.bufferOctets;
  return edge - receiver.edge >= leastAdvance(parameters) ? { ...receiver, edge } : receiver;
}

/** Takes in what lies within the window, and says whether anything of it was new (RFC 9293 §3.10.7.4). */
export function accept(receiver: Receiver, { seq, length }: Segment): { receiver: Receiver; isRefused: boolean } {
  const end = Math.min(seq + length, receiver.edge);
  const from = Math.max(seq, receiver.nxt);
  if (end <= from) return { receiver, isRefused: true };
  if (from > receiver.nxt) return { receiver: { ...receiver, kept: [...receiver.kept, [from, end]] }, isRefused: false };
  let nxt = end;
  let { kept } = receiver;
  for (let more = joins(kept, nxt); more !== undefined; more = joins(kept, nxt)) nxt = more[1];
  kept = kept.filter(([, last]) => last > nxt);
  return { receiver: { ...receiver, nxt, kept }, isRefused: false };
}

function joins(kept: Receiver["kept"], nxt: number) {
  return kept.find(([from, end]) => from <= nxt && end > nxt);
}

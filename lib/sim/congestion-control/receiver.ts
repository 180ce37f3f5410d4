/**
 * A receiver of whole segments: everything below `next` has arrived, `held` is what came beyond a gap, in order. It
 * acknowledges each segment at once (RFC 5681 §4.2 asks for that beyond a gap), and its window never closes.
 */
export type Receiver = { next: number; held: number[] };

export const NEW_RECEIVER: Receiver = { next: 1, held: [] };

/** A segment arrived. The answer is the ACK number `next` of the result. */
export function receive(receiver: Receiver, segment: number): Receiver {
  const { next, held } = receiver;
  if (segment < next || held.includes(segment)) return receiver;
  if (segment > next) return { next, held: [...held, segment].sort((a, b) => a - b) };
  let following = segment + 1;
  let filled = 0;
  while (held[filled] === following) {
    following += 1;
    filled += 1;
  }
  return { next: following, held: filled === 0 ? held : held.slice(filled) };
}

/**
 * A receiver of whole segments: everything below `next` has arrived, `held` is what came beyond a gap, in order. `owed`
 * is the one segment whose ACK it holds back, if it delays ACKs, and when it must go. Its window never closes.
 */
export type Receiver = { next: number; held: number[]; owed: Owed | null };
export type Owed = { segment: number; dueMs: number };

export const NEW_RECEIVER: Receiver = { next: 1, held: [], owed: null };

/** A segment arrived. The answer, now or soon, is the ACK number `next` of the result. */
export function receive(receiver: Receiver, segment: number): Receiver {
  const { next, held, owed } = receiver;
  if (segment < next || held.includes(segment)) return receiver;
  if (segment > next) return { next, held: [...held, segment].sort((a, b) => a - b), owed };
  let following = segment + 1;
  let filled = 0;
  while (held[filled] === following) {
    following += 1;
    filled += 1;
  }
  return { next: following, held: filled === 0 ? held : held.slice(filled), owed };
}

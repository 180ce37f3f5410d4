import type { Waiting } from "./state";

/** How long a segment may wait, and for how long waits may stay above that (RFC 8289 §4.2, §4.3). */
export const TARGET_MS = 5;
export const INTERVAL_MS = 100;
/** Dropping that begins again this soon begins at the rate that was needed before (RFC 8289 §5.5). */
const RECENT_MS = 16 * INTERVAL_MS;
/** Fewer than this behind the head are no standing queue: one segment of full size (RFC 8289 §5.6). */
const LEAST_BEHIND = 1;

/** What CoDel remembers between segments (RFC 8289 §5.2). */
export type CoDel = { aboveMs: number | null; dropping: boolean; nextMs: number; count: number; lastCount: number };

export const NEW_CODEL: CoDel = { aboveMs: null, dropping: false, nextMs: 0, count: 0, lastCount: 0 };

/**
 * Takes the next segment for the link from the head of `queue`, and drops those before it whose waits have stayed above
 * the target for a whole interval (RFC 8289 §5.5). Changes `codel` and `queue`, which are the caller's own copies.
 */
export function takeFromHead(
  codel: CoDel,
  queue: Waiting[],
  nowMs: number,
  drop: (waiting: Waiting) => void,
): Waiting | undefined {
  let head = queue.shift();
  let late = isLate(codel, head, queue, nowMs);
  if (codel.dropping) {
    if (!late) codel.dropping = false;
    while (codel.dropping && head !== undefined && nowMs >= codel.nextMs) {
      drop(head);
      codel.count += 1;
      head = queue.shift();
      late = isLate(codel, head, queue, nowMs);
      if (late) codel.nextMs = controlLaw(codel.nextMs, codel.count);
      else codel.dropping = false;
    }
  } else if (late && head !== undefined) {
    drop(head);
    head = queue.shift();
    isLate(codel, head, queue, nowMs);
    codel.dropping = true;
    const before = codel.count - codel.lastCount;
    codel.count = before > 1 && nowMs - codel.nextMs < RECENT_MS ? before : 1;
    codel.nextMs = controlLaw(nowMs, codel.count);
    codel.lastCount = codel.count;
  }
  return head;
}

/** Whether waits have been above the target for an interval now (RFC 8289 §5.6). */
function isLate(codel: CoDel, head: Waiting | undefined, behind: Waiting[], nowMs: number): boolean {
  if (head === undefined || nowMs - head.sentMs < TARGET_MS || behind.length <= LEAST_BEHIND) {
    codel.aboveMs = null;
    return false;
  }
  codel.aboveMs ??= nowMs + INTERVAL_MS;
  return nowMs >= codel.aboveMs;
}

/** Each drop follows the last one sooner, by the square root of their number: what Reno's rate answers to (RFC 8289 §5.6). */
function controlLaw(fromMs: number, count: number): number {
  return fromMs + INTERVAL_MS / Math.sqrt(count);
}

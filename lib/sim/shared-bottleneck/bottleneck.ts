import { draw } from "@/lib/random";
import { takeFromHead } from "./codel";
import { note } from "./news";
import { serviceMsOf } from "./sizes";
import type { DropCause, State, Waiting } from "./state";

// A slice of time works on its own copies and changes them in place; see slice.ts.

/** How many segments wait for the link at `nowMs`, the one that it sends not counted. */
export function waitingAt(state: State, nowMs: number): number {
  if (state.parameters.queueRule === "codel") return state.queue.length;
  // Drop-tail drops nothing that it has taken, so what waits follows from when the link will be done with all of it.
  const backlog = (state.freeMs - nowMs) / serviceMsOf(state.parameters);
  return Math.max(0, Math.ceil(backlog - ROUNDING) - 1);
}

/** A thousandth of a segment's time: the sum of many such times is not exact. */
const ROUNDING = 1e-3;

/** A segment reaches the bottleneck: it goes straight on the link, waits, or finds no place. */
export function offer(draft: State, segment: Waiting, serviceMs: number, nowMs: number, lost: boolean): void {
  if (lost) drop(draft, segment, "learner");
  else if (waitingAt(draft, nowMs) >= draft.parameters.queueSegments) drop(draft, segment, "overflow");
  else if (draft.parameters.queueRule === "drop-tail") serve(draft, segment, serviceMs, nowMs);
  else if (draft.queue.length === 0 && draft.freeMs <= nowMs) serve(draft, segment, serviceMs, nowMs);
  else draft.queue.push(segment);
}

/** With CoDel, whether a segment gets its turn is known only then: the link is free, and takes what waits at the head. */
export function serveNext(draft: State, serviceMs: number, nowMs: number): void {
  const head = takeFromHead(draft.codel, draft.queue, nowMs, (waiting) => drop(draft, waiting, "codel"));
  if (head !== undefined) serve(draft, head, serviceMs, nowMs);
}

function serve(draft: State, segment: Waiting, serviceMs: number, nowMs: number): void {
  const flow = draft.flows[segment.flow];
  if (flow === undefined) return;
  const departMs = Math.max(draft.freeMs, nowMs) + serviceMs;
  draft.freeMs = departMs;
  let lateMs = 0;
  if (flow.bbr === null) {
    // ACKs come up to one segment's time late, at random: flows that are clocked by them in perfect step would also lose
    // in perfect step. A paced flow has a clock of its own, and its measurements would only be blurred.
    const [chance, random] = draw(draft.random);
    draft.random = random;
    lateMs = chance * serviceMs;
  }
  const { number, sentMs, delivered, deliveredMs } = segment;
  flow.acks.push({ number, departMs, atMs: departMs + flow.rttMs + lateMs, sentMs, delivered, deliveredMs });
}

function drop(draft: State, { flow: at, number }: Waiting, by: DropCause): void {
  const flow = draft.flows[at];
  if (flow === undefined) return;
  // CoDel drops at the head, and so before what overflowed at the tail: the numbers are kept in order.
  let place = flow.dropped.length;
  while (place > 0 && (flow.dropped[place - 1] ?? 0) > number) place -= 1;
  flow.dropped.splice(place, 0, number);
  flow.lost += 1;
  note(draft, { kind: "dropped", flow: at, count: 1, by });
}

import type { AckInTransit, PathShape, Transit } from "./path";
import { type Receiver, receive } from "./receiver";

/** What reached a receiver, in order: how many transmissions of the wire, and the ACKs it sent for them. */
export type Arrivals = { receiver: Receiver; count: number; answers: AckInTransit[] };

/**
 * Everything on `wire` that arrives up to `nowMs`, and the ACKs for it. A receiver that delays ACKs answers every second
 * segment, or when its timer expires, but anything beyond or into a gap at once (RFC 5681 §4.2).
 */
export function arrivalsUntil(receiver: Receiver, wire: Transit[], shape: PathShape, nowMs: number): Arrivals {
  const answers: AckInTransit[] = [];
  let after = receiver;
  let count = 0;
  for (const transit of wire) {
    const arriveMs = transit.departMs + shape.oneWayMs;
    if (transit.lost !== null || arriveMs > nowMs) break;
    after = withTimer(after, shape, arriveMs, answers);
    after = withSegment(after, transit, arriveMs, shape, answers);
    count += 1;
  }
  return { receiver: withTimer(after, shape, nowMs, answers), count, answers };
}

/** The first ACK that a receiver will send for what is on `wire`; undefined when nothing will reach it. */
export function firstAnswer(receiver: Receiver, wire: Transit[], shape: PathShape): AckInTransit | undefined {
  const answers: AckInTransit[] = [];
  let after = receiver;
  for (const transit of wire) {
    if (transit.lost !== null) continue;
    const arriveMs = transit.departMs + shape.oneWayMs;
    after = withTimer(after, shape, arriveMs, answers);
    if (answers.length === 0) after = withSegment(after, transit, arriveMs, shape, answers);
    if (answers.length > 0) return answers[0];
  }
  withTimer(after, shape, Number.POSITIVE_INFINITY, answers);
  return answers[0];
}

function withSegment(before: Receiver, transit: Transit, arriveMs: number, shape: PathShape, answers: AckInTransit[]): Receiver {
  const after = receive(before, transit.segment);
  const inOrder = after.next === before.next + 1 && after.held.length === 0 && before.held.length === 0;
  if (shape.ackDelayMs > 0 && inOrder && before.owed === null) {
    return { ...after, owed: { segment: transit.segment, dueMs: arriveMs + shape.ackDelayMs } };
  }
  answers.push({ ack: after.next, cause: transit.segment, sentMs: arriveMs, arriveMs: transit.departMs + 2 * shape.oneWayMs });
  return after.owed === null ? after : { ...after, owed: null };
}

function withTimer(receiver: Receiver, shape: PathShape, nowMs: number, answers: AckInTransit[]): Receiver {
  const { owed, next } = receiver;
  if (owed === null || owed.dueMs > nowMs) return receiver;
  answers.push({ ack: next, cause: owed.segment, sentMs: owed.dueMs, arriveMs: owed.dueMs + shape.oneWayMs });
  return { ...receiver, owed: null };
}

/**
 * One direction of a path: a first-in-first-out bottleneck, then wire. `wire` holds what was accepted, in order;
 * `dropped` what the full queue refused and nobody has noticed yet. Times are milliseconds of the run.
 */
export type Path = {
  wire: Transit[];
  dropped: Drop[];
  /** ACKs on their way back, in order. */
  acks: AckInTransit[];
};

/** `number` counts the sender's transmissions from 1. The bottleneck is done with it at `departMs`. */
export type Transit = { number: number; segment: number; sentMs: number; departMs: number; lost: LossCause | null };
export type Drop = { number: number; segment: number; sentMs: number };
/** `cause` is the segment whose arrival the receiver answered at `sentMs`. */
export type AckInTransit = { ack: number; cause: number; sentMs: number; arriveMs: number };

export type LossCause = "position" | "rate" | "learner" | "overflow";

/**
 * What the path is like: time that the bottleneck takes for one segment, places in its queue, propagation one way, and
 * how long the receiver at its end may hold an ACK back.
 */
export type PathShape = { serviceMs: number; queueSegments: number; oneWayMs: number; ackDelayMs: number };

export const EMPTY_PATH: Path = { wire: [], dropped: [], acks: [] };

/** Hands one segment to the bottleneck at `nowMs`. A full queue refuses it (drop tail). */
export function enqueue(path: Path, shape: PathShape, sent: Drop, lost: LossCause | null): Path {
  const { wire, dropped, acks } = path;
  const nowMs = sent.sentMs;
  // One place more than the queue has: the segment that is being sent just now.
  if (heldAtBottleneck(path, nowMs) > shape.queueSegments) return { wire, dropped: [...dropped, sent], acks };
  const freeMs = Math.max(nowMs, wire.at(-1)?.departMs ?? nowMs);
  const transit = { number: sent.number, segment: sent.segment, sentMs: nowMs, departMs: freeMs + shape.serviceMs, lost };
  return { wire: [...wire, transit], dropped, acks };
}

/** Segments in the queue or just being sent by the bottleneck. */
export function heldAtBottleneck(path: Path, nowMs: number): number {
  let held = 0;
  for (let i = path.wire.length - 1; i >= 0; i -= 1) {
    const transit = path.wire[i];
    if (transit === undefined || transit.departMs <= nowMs) break;
    held += 1;
  }
  return held;
}

/** The next loss: a segment that the queue refused, or one that vanishes as it leaves the bottleneck. */
export function nextLoss(path: Path): { atMs: number; number: number; segment: number; cause: LossCause } | undefined {
  const [refused] = path.dropped;
  const vanishing = path.wire.find((transit) => transit.lost !== null);
  if (refused !== undefined && (vanishing === undefined || refused.sentMs <= vanishing.departMs)) {
    return { atMs: refused.sentMs, number: refused.number, segment: refused.segment, cause: "overflow" };
  }
  if (vanishing === undefined || vanishing.lost === null) return undefined;
  return { atMs: vanishing.departMs, number: vanishing.number, segment: vanishing.segment, cause: vanishing.lost };
}

/** The same path without transmission `number`: it is lost. */
export function withoutTransmission(path: Path, number: number): Path {
  const other = (item: { number: number }) => item.number !== number;
  return { ...path, wire: path.wire.filter(other), dropped: path.dropped.filter(other) };
}

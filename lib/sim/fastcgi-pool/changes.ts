import type { Code, State } from "./state";

/** What one frame did, read off the states before and after it. Requests are indices. */
export type Changes = {
  /** Sent by browsers in this frame. */
  came: number[];
  /** Accepted by a worker; of these, given up by nginx before. */
  accepted: number[];
  forNobody: number[];
  queued: number[];
  /** Whose SYN was dropped. */
  dropped: number[];
  answered: Record<Code, number[]>;
  /** Workers were done with them, though nginx had answered already. */
  wasted: number[];
  forked: number;
  ended: number;
};

export function changesOf(before: State, after: State): Changes {
  const changes: Changes = {
    came: [],
    accepted: [],
    forNobody: [],
    queued: [],
    dropped: [],
    answered: { 200: [], 502: [], 504: [] },
    wasted: [],
    forked: after.started - before.started,
    ended: before.workers.filter((worker) => !after.workers.some((one) => one.id === worker.id)).length,
  };
  for (const [at, now] of after.requests.entries()) {
    const then = before.requests[at];
    if (then === undefined) continue;
    if (then.stage === "coming" && now.stage !== "coming") changes.came.push(at);
    if (then.startedAtMs === null && now.startedAtMs !== null) {
      changes.accepted.push(at);
      if (then.code !== null) changes.forNobody.push(at);
    }
    if (then.stage !== "queued" && now.stage === "queued") changes.queued.push(at);
    if (now.tries > then.tries) changes.dropped.push(at);
    if (then.code === null && now.code !== null) changes.answered[now.code].push(at);
    if (then.code !== null && then.leftAtMs === null && now.leftAtMs !== null && now.startedAtMs !== null)
      changes.wasted.push(at);
  }
  return changes;
}

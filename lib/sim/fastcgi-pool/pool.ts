import { FIRST_RETRY_MS } from "./constants";
import type { Code, Request, State } from "./state";

/** Linux lets one connection more than the backlog into the accept queue. */
export function queueLength(state: State): number {
  return state.parameters.backlog + 1;
}

/** A step works on a shallow copy of the state: fields are replaced, what they hold is never changed. */
export type Draft = State;

export function change(draft: Draft, index: number, what: Partial<Request>): void {
  const request = draft.requests[index];
  if (request !== undefined) draft.requests = draft.requests.with(index, { ...request, ...what });
}

/** nginx answers the browser. */
export function answer(draft: Draft, index: number, code: Code): void {
  change(draft, index, { stage: "over", code, answeredAtMs: draft.nowMs, retryAtMs: null });
}

/** nginx tries to connect: refused where nobody listens; else into the queue, if there is room. */
export function connect(draft: Draft, index: number): void {
  const isFull = draft.queue.length >= queueLength(draft);
  if (!draft.isUp || (isFull && draft.parameters.socket === "unix")) {
    // A full Unix socket says so at once (EAGAIN, connect(2)).
    answer(draft, index, 502);
  } else if (isFull) {
    // TCP drops the SYN and says nothing (listen(2)).
    const tries = (draft.requests[index]?.tries ?? 0) + 1;
    change(draft, index, { stage: "connecting", tries, retryAtMs: draft.nowMs + FIRST_RETRY_MS * 2 ** (tries - 1) });
  } else {
    change(draft, index, { stage: "queued", connectedAtMs: draft.nowMs, retryAtMs: null });
    draft.queue = [...draft.queue, index];
    acceptAll(draft);
  }
}

/** Workers that sleep in accept() take from the queue, the one that has waited longest first. */
export function acceptAll(draft: Draft): void {
  while (draft.queue.length > 0) {
    const idle = longestIdle(draft);
    const [index, ...rest] = draft.queue;
    if (idle < 0 || index === undefined) break;
    draft.queue = rest;
    const worker = draft.workers[idle];
    if (worker !== undefined) draft.workers = draft.workers.with(idle, { ...worker, request: index });
    // One that nginx has given up is in the queue all the same: its request lies there to be read.
    const isWaitedFor = draft.requests[index]?.stage === "queued";
    change(draft, index, { startedAtMs: draft.nowMs, ...(isWaitedFor ? { stage: "running" as const } : {}) });
  }
}

function longestIdle(draft: Draft): number {
  let found = -1;
  for (const [at, worker] of draft.workers.entries()) {
    if (worker.request !== null) continue;
    if (found < 0 || worker.idleSinceMs < (draft.workers[found]?.idleSinceMs ?? 0)) found = at;
  }
  return found;
}

export function fork(draft: Draft, count: number): void {
  const fresh = Array.from({ length: count }, (_, at) => ({
    id: draft.started + at + 1,
    startedAtMs: draft.nowMs,
    request: null,
    idleSinceMs: draft.nowMs,
  }));
  draft.started += count;
  draft.workers = [...draft.workers, ...fresh];
  draft.mostWorkers = Math.max(draft.mostWorkers, draft.workers.length);
  acceptAll(draft);
}

/** A worker dies with a request in its hands: nginx sees the connection close before any response. */
export function killBusy(draft: Draft, id: number): void {
  const worker = draft.workers.find((one) => one.id === id);
  if (worker === undefined) return;
  draft.workers = draft.workers.filter((one) => one !== worker);
  if (worker.request !== null) leave(draft, worker.request);
}

/** The worker is gone from a request: what it did is wasted, and if nginx still waits it answers 502. */
function leave(draft: Draft, index: number): void {
  const request = draft.requests[index];
  if (request === undefined) return;
  const from = Math.max(request.startedAtMs ?? draft.nowMs, request.answeredAtMs ?? 0);
  draft.wastedMs += request.stage === "running" ? 0 : draft.nowMs - from;
  change(draft, index, { leftAtMs: draft.nowMs });
  if (request.stage === "running") answer(draft, index, 502);
}

/** The response is complete, or nobody is left to take it. */
export function finish(draft: Draft, id: number): void {
  const at = draft.workers.findIndex((worker) => worker.id === id);
  const worker = draft.workers[at];
  if (worker?.request == null) return;
  const index = worker.request;
  const request = draft.requests[index];
  draft.workers = draft.workers.with(at, { ...worker, request: null, idleSinceMs: draft.nowMs });
  change(draft, index, { leftAtMs: draft.nowMs });
  if (request?.stage === "running") answer(draft, index, 200);
  else draft.wastedMs += draft.nowMs - Math.max(request?.startedAtMs ?? 0, request?.answeredAtMs ?? 0);
}

export function newRequest(arrivesAtMs: number, workMs: number): Request {
  return {
    arrivesAtMs,
    workMs,
    stage: "coming",
    connectedAtMs: null,
    startedAtMs: null,
    leftAtMs: null,
    code: null,
    answeredAtMs: null,
    retryAtMs: null,
    tries: 0,
  };
}

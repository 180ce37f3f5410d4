import { applyInput } from "./inputs";
import { beat, nextDeed, onConnection, startPool } from "./master";
import type { Parameters } from "./parameters";
import { acceptAll, answer, connect, type Draft, finish, fork, killBusy, newRequest } from "./pool";
import type { Event, Input, Request, State } from "./state";

export function init(parameters: Parameters, seed: number): State {
  const { requests, firstAtMs, everyMs, workMs, slowEvery, slowMs } = parameters;
  const draft: Draft = {
    parameters,
    nowMs: 0,
    random: seed,
    requests: Array.from({ length: requests }, (_, at) =>
      newRequest(firstAtMs + at * everyMs, slowEvery > 0 && (at + 1) % slowEvery === 0 ? slowMs : workMs),
    ),
    queue: [],
    workers: [],
    isUp: true,
    started: 0,
    lookedAtMs: 0,
    forkRate: 1,
    forkedAtMs: null,
    wastedMs: 0,
    longestQueue: 0,
    mostWorkers: 0,
  };
  startPool(draft);
  return draft;
}

type Due = { atMs: number; kind: Event["kind"] };

/** At the same instant work ends first, then comes what is new, and patience runs out last. */
const RANK: Event["kind"][] = ["finish", "arrive", "retry", "beat", "terminate", "read-timeout", "connect-timeout"];

/** The earliest thing that is due. */
function dueOf(state: State): Due | undefined {
  let due: Due | undefined;
  const offer = (kind: Event["kind"], atMs: number | null) => {
    if (atMs === null) return;
    if (due === undefined || atMs < due.atMs || (atMs === due.atMs && RANK.indexOf(kind) < RANK.indexOf(due.kind)))
      due = { atMs, kind };
  };
  for (const request of state.requests) {
    if (request.stage === "coming") offer("arrive", request.arrivesAtMs);
    else if (request.stage === "connecting") {
      offer("retry", request.retryAtMs);
      offer("connect-timeout", connectDeadline(state, request));
    } else if (request.stage !== "over") offer("read-timeout", readDeadline(state, request));
  }
  for (const worker of state.workers) {
    offer("finish", finishesAt(state, worker.request));
    offer("terminate", terminatesAt(state, worker.request));
  }
  offer("beat", nextDeed(state)?.atMs ?? null);
  return due;
}

export function next(state: State): Event | undefined {
  const due = dueOf(state);
  return due === undefined ? undefined : { kind: due.kind };
}

export function connectDeadline({ parameters }: State, request: Request): number {
  return request.arrivesAtMs + parameters.fastcgiConnectTimeoutS * 1000;
}

export function readDeadline({ parameters }: State, request: Request): number | null {
  return request.connectedAtMs === null ? null : request.connectedAtMs + parameters.fastcgiReadTimeoutS * 1000;
}

function finishesAt(state: State, index: number | null): number | null {
  const request = index === null ? undefined : state.requests[index];
  return request?.startedAtMs == null ? null : request.startedAtMs + request.workMs;
}

function terminatesAt(state: State, index: number | null): number | null {
  const limitS = state.parameters.requestTerminateTimeoutS;
  const request = index === null || limitS === 0 ? undefined : state.requests[index];
  return request?.startedAtMs == null ? null : request.startedAtMs + limitS * 1000;
}

export function step(state: State, event: Event | Input): State {
  switch (event.kind) {
    case "crowd":
    case "stop":
    case "start":
    case "crash":
      return applyInput(state, event);
    default:
      return advance(state, event.kind);
  }
}

/** Does all that is due of this kind at the earliest instant at which it is. */
function advance(state: State, kind: Event["kind"]): State {
  const due = dueOf(state);
  if (due?.kind !== kind) return state;
  const draft: Draft = { ...state, nowMs: due.atMs };
  switch (kind) {
    case "finish":
      for (const worker of state.workers) if (finishesAt(state, worker.request) === due.atMs) finish(draft, worker.id);
      acceptAll(draft);
      break;
    case "arrive":
    case "retry":
      for (const [at, request] of state.requests.entries()) {
        const isDue =
          kind === "arrive" ? request.stage === "coming" && request.arrivesAtMs === due.atMs : request.retryAtMs === due.atMs;
        if (!isDue) continue;
        connect(draft, at);
        onConnection(draft);
        draft.longestQueue = Math.max(draft.longestQueue, draft.queue.length);
      }
      break;
    case "beat": {
      const planned = nextDeed(state);
      if (planned !== null) beat(draft, planned.deed);
      break;
    }
    case "terminate":
      for (const worker of state.workers) {
        if (terminatesAt(state, worker.request) !== due.atMs) continue;
        killBusy(draft, worker.id);
        // Whatever the mode, a worker that was not ended for being idle is replaced.
        fork(draft, 1);
      }
      break;
    case "read-timeout":
    case "connect-timeout":
      for (const [at, request] of state.requests.entries()) {
        const isWaiting =
          kind === "connect-timeout" ? request.stage === "connecting" : request.stage === "queued" || request.stage === "running";
        const deadline = kind === "connect-timeout" ? connectDeadline(state, request) : readDeadline(state, request);
        if (isWaiting && deadline === due.atMs) answer(draft, at, 504);
      }
      break;
  }
  return draft;
}

import { BEAT_MS, MOST_FORKS } from "./constants";
import { type Draft, fork } from "./pool";
import type { State, Worker } from "./state";

/** What the master would do at a beat: start so many, or end this one. */
type Deed = { kind: "fork"; count: number } | { kind: "end"; worker: number };

/**
 * The next beat at which the master does something, and what: fpm_pctl_perform_idle_server_maintenance of php-src. Beats
 * at which it only counts are passed over.
 */
export function nextDeed(state: State): { atMs: number; deed: Deed } | null {
  if (!state.isUp) return null;
  if (state.parameters.pm === "dynamic") return dynamicDeed(state);
  return state.parameters.pm === "ondemand" ? ondemandDeed(state) : null;
}

/** The next look of the master: now, if this is a full second and it has not looked yet. */
function beatOf({ nowMs, lookedAtMs }: State): number {
  return Math.max(Math.ceil(nowMs / BEAT_MS) * BEAT_MS, lookedAtMs + BEAT_MS);
}

function dynamicDeed(state: State): { atMs: number; deed: Deed } | null {
  const { maxChildren, minSpareServers, maxSpareServers } = state.parameters;
  const idle = state.workers.filter((worker) => worker.request === null);
  const atMs = beatOf(state);
  const first = oldest(idle);
  if (idle.length > maxSpareServers && first !== undefined) return { atMs, deed: { kind: "end", worker: first.id } };
  if (idle.length >= minSpareServers || state.workers.length >= maxChildren) return null;
  const rate = state.forkedAtMs === atMs - BEAT_MS ? state.forkRate : 1;
  const count = Math.min(rate, minSpareServers - idle.length, maxChildren - state.workers.length);
  return { atMs, deed: { kind: "fork", count } };
}

/** One idle worker a beat is ended, once whole seconds of idleness are more than the limit. */
function ondemandDeed(state: State): { atMs: number; deed: Deed } | null {
  const worker = oldest(state.workers.filter((one) => one.request === null));
  if (worker === undefined) return null;
  const overAtMs = (Math.floor(worker.idleSinceMs / 1000) + state.parameters.processIdleTimeoutS + 1) * 1000;
  return { atMs: Math.max(overAtMs, beatOf(state)), deed: { kind: "end", worker: worker.id } };
}

/** Of the idle ones the master ends the one that was started first. */
function oldest(idle: Worker[]): Worker | undefined {
  let first: Worker | undefined;
  for (const worker of idle) if (first === undefined || worker.startedAtMs < first.startedAtMs) first = worker;
  return first;
}

export function beat(draft: Draft, deed: Deed): void {
  draft.lookedAtMs = draft.nowMs;
  if (deed.kind === "end") {
    draft.workers = draft.workers.filter((worker) => worker.id !== deed.worker);
    return;
  }
  const rate = draft.forkedAtMs === draft.nowMs - BEAT_MS ? draft.forkRate : 1;
  draft.forkRate = Math.min(2 * rate, MOST_FORKS);
  draft.forkedAtMs = draft.nowMs;
  fork(draft, deed.count);
}

/** In the mode ondemand a connection that finds nobody idle makes the master fork, up to the limit. */
export function onConnection(draft: Draft): void {
  const { pm, maxChildren } = draft.parameters;
  if (pm !== "ondemand" || !draft.isUp || draft.queue.length === 0 || draft.workers.length >= maxChildren) return;
  if (draft.workers.every((worker) => worker.request !== null)) fork(draft, 1);
}

/** Workers that PHP-FPM starts with. */
export function startPool(draft: Draft): void {
  const { pm, maxChildren, startServers } = draft.parameters;
  draft.isUp = true;
  draft.forkRate = 1;
  draft.forkedAtMs = null;
  fork(draft, pm === "static" ? maxChildren : pm === "dynamic" ? startServers : 0);
}

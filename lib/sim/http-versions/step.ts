import { browse } from "./browser";
import { applyInput } from "./inputs";
import { copyOf, newLane } from "./lane";
import { codesOf } from "./names";
import type { Parameters } from "./parameters";
import { notePhases } from "./phases";
import { hasPacket, send } from "./server";
import { type Event, type Input, type Lane, type State, VERSIONS } from "./state";
import { arrive, settle } from "./transport";

export function init(parameters: Parameters, seed: number): State {
  return {
    parameters,
    seed,
    nowMs: 0,
    lost: codesOf(parameters.lost),
    thinkMs: Array.from({ length: parameters.resources }, (_, at) => (at === 0 ? parameters.firstThinkMs : parameters.thinkMs)),
    outages: 0,
    lanes: VERSIONS.filter((version) => parameters[version]).map((version) => newLane(version, parameters)),
  };
}

export function next(state: State): Event | undefined {
  return state.lanes.some((lane) => lane.nextAtMs !== null) ? { kind: "on" } : undefined;
}

export function step(state: State, event: Event | Input): State {
  return event.kind === "on" ? goOn(state) : applyInput(state, event);
}

/** All versions run on one clock, up to the next moment at which there is something to tell of one of them. */
function goOn(state: State): State {
  const draft: State = { ...state, lanes: [...state.lanes] };
  let copied = 0;
  for (;;) {
    const atMs = earliest(draft.lanes);
    if (atMs === null) return draft;
    draft.nowMs = atMs;
    let isNews = false;
    for (let at = 0; at < draft.lanes.length; at += 1) {
      let lane = draft.lanes[at];
      if (lane === undefined || lane.nextAtMs !== atMs) continue;
      if ((copied & (1 << at)) === 0) {
        lane = copyOf(lane);
        draft.lanes[at] = lane;
        copied |= 1 << at;
      }
      if (tick(draft, lane, atMs)) isNews = true;
    }
    if (isNews) return draft;
  }
}

function earliest(lanes: Lane[]): number | null {
  let earliestMs: number | null = null;
  for (const { nextAtMs } of lanes)
    if (nextAtMs !== null && (earliestMs === null || nextAtMs < earliestMs)) earliestMs = nextAtMs;
  return earliestMs;
}

/** All that happens in one version at one moment: first at the browser, then at the server. */
function tick(state: State, lane: Lane, atMs: number): boolean {
  const hasArrived = arrive(state, lane, atMs);
  browse(state, lane, atMs);
  settle(state, lane, atMs);
  send(state, lane, atMs);
  const isNews = notePhases(lane, atMs) || hasArrived;
  lane.nextAtMs = nextMoment(state, lane, atMs);
  return isNews;
}

/** The next moment at which anything can happen in this version; null when the page is complete. */
function nextMoment({ parameters }: State, lane: Lane, atMs: number): number | null {
  let least = Number.POSITIVE_INFINITY;
  let isComplete = true;
  for (const { doneAtMs, readyAtMs, sent } of lane.responses) {
    if (doneAtMs === null) isComplete = false;
    if (sent === 0 && readyAtMs !== null && readyAtMs > atMs && readyAtMs < least) least = readyAtMs;
  }
  if (isComplete) return null;
  for (const { readyAtMs } of lane.connections) if (readyAtMs > atMs && readyAtMs < least) least = readyAtMs;
  const arriving = lane.packets[lane.arrived];
  if (arriving !== undefined) least = Math.min(least, arriving.sentAtMs + parameters.rttMs / 2);
  const settling = lane.packets[lane.settled];
  if (settling !== undefined) least = Math.min(least, settling.sentAtMs + parameters.rttMs);
  if (lane.linkFreeAtMs > atMs && lane.linkFreeAtMs < least && hasPacket(lane, atMs)) least = lane.linkFreeAtMs;
  return least;
}

import { browse } from "./browser";
import { type Draft, draftOf } from "./draft";
import { applyInput } from "./inputs";
import { newLane } from "./lane";
import { codesOf } from "./names";
import type { Parameters } from "./parameters";
import { notePhases } from "./phases";
import { hasPacket, isWindowFull, send } from "./server";
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
  const next: State = { ...state, lanes: state.lanes.slice() };
  const drafts: (Draft | undefined)[] = [];
  for (;;) {
    const atMs = earliest(next.lanes);
    if (atMs === null) return next;
    next.nowMs = atMs;
    let isNews = false;
    for (let at = 0; at < next.lanes.length; at += 1) {
      const lane = next.lanes[at];
      if (lane === undefined || lane.nextAtMs !== atMs) continue;
      let draft = drafts[at];
      if (draft === undefined) {
        draft = draftOf(next, lane);
        drafts[at] = draft;
        next.lanes[at] = draft.lane;
      }
      if (tick(draft, atMs)) isNews = true;
    }
    if (isNews) return next;
  }
}

function earliest(lanes: Lane[]): number | null {
  let earliestMs: number | null = null;
  for (const { nextAtMs } of lanes)
    if (nextAtMs !== null && (earliestMs === null || nextAtMs < earliestMs)) earliestMs = nextAtMs;
  return earliestMs;
}

/** All that happens in one version at one moment: first at the browser, then at the server. Returns whether it is worth a frame. */
function tick(draft: Draft, atMs: number): boolean {
  const { lane } = draft;
  if (lane.timerAtMs === atMs) draft.isStirred = true;
  let isNews = arrive(draft, atMs);
  if (draft.isStirred) browse(draft, atMs);
  settle(draft, atMs);
  send(draft, atMs);
  if (draft.isStirred) {
    isNews = notePhases(draft, atMs) || isNews;
    lane.timerAtMs = nextTimer(lane, atMs);
    draft.isStirred = false;
  }
  lane.nextAtMs = lane.left === 0 ? null : nextMoment(draft, atMs);
  return isNews;
}

/** When the next connection stands, or the server has made the next response. */
function nextTimer({ responses, connections }: Lane, atMs: number): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (const { readyAtMs, sent } of responses) {
    if (sent === 0 && readyAtMs !== null && readyAtMs > atMs && readyAtMs < least) least = readyAtMs;
  }
  for (const { readyAtMs } of connections) if (readyAtMs > atMs && readyAtMs < least) least = readyAtMs;
  return least === Number.POSITIVE_INFINITY ? null : least;
}

/** The next moment at which anything can happen in this version, while it is not complete. */
function nextMoment({ lane, state }: Draft, atMs: number): number {
  const { rttMs } = state.parameters;
  let least = lane.timerAtMs ?? Number.POSITIVE_INFINITY;
  const arriving = lane.packets[lane.arrived];
  if (arriving !== undefined) least = Math.min(least, arriving.sentAtMs + rttMs / 2);
  const settling = lane.packets[lane.settled];
  // An acknowledgment changes nothing until the window is full: then it lets something out. A loss is repeated at once.
  if (settling !== undefined && (lane.lostUnsettled > 0 || isWindowFull(lane)))
    least = Math.min(least, settling.sentAtMs + rttMs);
  if (lane.linkFreeAtMs > atMs && lane.linkFreeAtMs < least && hasPacket(lane, atMs)) least = lane.linkFreeAtMs;
  return least;
}

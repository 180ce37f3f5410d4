import type { Sending } from "@/lib/packets/stream";
import { advance, newStream, type Stream } from "@/lib/packets/stream";
import { draw } from "@/lib/random";
import { TEXTS } from "./messages";
import type { Parameters } from "./parameters";
import { answered, planVisit, type Situation } from "./plan";
import { type Event, type Input, isAtRest, type State, type Step, shownStep } from "./state";

export const DAY_MS = 86_400_000;
const HOP_MS = 20;
const THOUGHT_MS = 1;
/** More visits than this in one run teach nothing new, and a run has an end. */
export const VISIT_LIMIT = 8;
const FIRST_PORT = 50_000;

export function init(parameters: Parameters, seed: number): State {
  const { hsts, maxAgeDays, lastVisitDaysAgo, attack, rootInstalled, site } = parameters;
  const wasNoted = hsts !== "none" && site === "https" && lastVisitDaysAgo > 0 && maxAgeDays > 0;
  const state: State = {
    parameters,
    attack,
    rootInstalled,
    plan: [],
    done: 0,
    visits: 1,
    hstsUntilMs: wasNoted ? (maxAgeDays - lastVisitDaysAgo) * DAY_MS : null,
    stream: null,
    nowMs: 0,
    isns: isnsOf(seed),
  };
  return { ...state, plan: planVisit(parameters, situationOf(state)) };
}

function isnsOf(seed: number): State["isns"] {
  const [client, next] = draw(seed | 0);
  const [server] = draw(next);
  return { client: Math.floor(client * 2 ** 32), server: Math.floor(server * 2 ** 32) };
}

/** Whether the browser changes http to https for this name: a preloaded name never expires, a note does (RFC 6797 §8.2). */
export function knowsHsts({ parameters, hstsUntilMs, nowMs }: State): boolean {
  return parameters.hsts === "preloaded" || (hstsUntilMs !== null && hstsUntilMs > nowMs);
}

function situationOf(state: State): Situation {
  return { attack: state.attack, rootInstalled: state.rootInstalled, knowsHsts: knowsHsts(state) };
}

export function next({ done, plan }: State): Event | undefined {
  return done < plan.length ? { kind: "step", step: done } : undefined;
}

export function step(state: State, event: Event | Input): State {
  switch (event.kind) {
    case "step":
      return event.step === state.done ? uncover(state) : state;
    case "answer":
      return answer(state, event.proceeds);
    case "visit":
      return isAtRest(state) && state.visits < VISIT_LIMIT ? visit(state, event.attacked) : state;
    case "wait":
      return isAtRest(state) ? { ...state, nowMs: state.nowMs + event.days * DAY_MS } : state;
    case "install":
      return isAtRest(state) ? { ...state, rootInstalled: true } : state;
  }
}

function uncover(state: State): State {
  const shown = state.plan[state.done];
  if (shown === undefined) return state;
  const after = { ...state, done: state.done + 1, nowMs: state.nowMs + durationOf(shown) };
  if (shown.is === "noted") {
    return { ...after, hstsUntilMs: shown.maxAgeDays === 0 ? null : after.nowMs + shown.maxAgeDays * DAY_MS };
  }
  return shown.is === "plain" ? { ...after, stream: streamAfter(state, shown) } : after;
}

/** A message needs half a round trip, and one and a half where the connection opens for it. */
export function durationOf(shown: Step): number {
  if (shown.is === "plain") return shown.opens ? 3 * HOP_MS : HOP_MS;
  return shown.is === "sealed" || shown.is === "hello" || shown.is === "certificate" ? HOP_MS : THOUGHT_MS;
}

/** The learner answers the warning: what the plan held for the other answer goes. */
function answer(state: State, proceeds: boolean): State {
  const shown = shownStep(state);
  if (shown?.is !== "warning") return state;
  // The input's own frame tells of the answer.
  const [, ...rest] = answered(state.parameters, situationOf(state), shown.about, proceeds);
  return { ...state, plan: [...state.plan.slice(0, state.done), ...rest] };
}

function visit(state: State, attacked: boolean): State {
  const next = { ...state, attack: attacked ? state.parameters.attack : ("none" as const), visits: state.visits + 1, done: 0 };
  return { ...next, plan: planVisit(state.parameters, situationOf(next)) };
}

export type Plain = Step & { is: "plain" };

/** The connection on which a message goes out: the open one, or the next. */
export function streamBefore(state: State, { opens }: Plain): Stream {
  if (!opens && state.stream !== null) return state.stream;
  return newStream({ clientPort: FIRST_PORT + state.visits, serverPort: 80 }, state.isns);
}

/** All that goes over the connection for one message, with the acknowledgment of its receiver. */
export function sendingsOf({ from, message, opens, closes }: Plain): (Sending & { length?: number })[] {
  const sender = from === "you" ? "client" : "server";
  const receiver = from === "you" ? "server" : "client";
  const opening: Sending[] = opens ? [{ from: "client", syn: true }, { from: "server", syn: true }, { from: "client" }] : [];
  const closing: Sending[] = closes ? [{ from: "client", fin: true }, { from: "server", fin: true }, { from: "client" }] : [];
  return [...opening, { from: sender, length: TEXTS[message].length }, { from: receiver }, ...closing];
}

function streamAfter(state: State, shown: Plain): Stream | null {
  if (shown.closes) return null;
  return sendingsOf(shown).reduce((stream, sending) => advance(stream, sending), streamBefore(state, shown));
}

import { cacheWith } from "./checks";
import type { Parameters } from "./parameters";
import { CURL_PLAN, planOf } from "./plan";
import { type Event, type Input, isAtRest, type Server, type State, type Step } from "./state";

/** One way between browser and server. */
const ONE_WAY_MS = 30;
/** More teaches nothing new, and a link stays short. */
export const CALL_LIMIT = 8;

export function init(parameters: Parameters, _seed: number): State {
  const { allowOrigin, allowCredentials, allowMethods, allowHeaders, maxAge, preflightStatus, onResponse } = parameters;
  const server = { allowOrigin, allowCredentials, allowMethods, allowHeaders, maxAge, preflightStatus, onResponse };
  const counts = { calls: 1, delivered: 0, refused: 0, carriedOut: 0, preflights: 0 };
  return { parameters, server, plan: planOf(parameters, server, [], 0), done: 0, cache: [], ...counts, nowMs: 0 };
}

export function next(state: State): Event | undefined {
  return isAtRest(state) ? undefined : { kind: "step", step: state.done };
}

export function step(state: State, event: Event | Input): State {
  if (event.kind === "step") return event.step === state.done ? uncover(state) : state;
  if (!isAtRest(state)) return state;
  switch (event.kind) {
    case "call":
      return state.calls >= CALL_LIMIT
        ? state
        : { ...state, plan: planOf(state.parameters, state.server, state.cache, state.nowMs), done: 0, calls: state.calls + 1 };
    case "curl":
      return state.calls >= CALL_LIMIT ? state : { ...state, plan: CURL_PLAN, done: 0, calls: state.calls + 1 };
    case "wait":
      return { ...state, nowMs: state.nowMs + event.seconds * 1000 };
    case "mend":
      return { ...state, server: mended(state) };
  }
}

/** What the request needs and no more: this origin, these fields, credentials where they are asked for. */
export function mended({ parameters, server }: State): Server {
  return {
    ...server,
    allowOrigin: "exact",
    allowCredentials: parameters.credentials === "include" || server.allowCredentials,
    allowMethods: parameters.method === "PUT" || parameters.method === "DELETE" ? "write" : server.allowMethods,
    allowHeaders: parameters.authorization ? "all" : parameters.customHeader ? "custom" : "type",
    preflightStatus: "204",
    onResponse: true,
  };
}

function uncover(state: State): State {
  const shown = state.plan[state.done];
  if (shown === undefined) return state;
  const after = { ...state, done: state.done + 1, nowMs: state.nowMs + (isOnTheWire(shown) ? ONE_WAY_MS : 0) };
  switch (shown.is) {
    case "preflight":
      after.preflights += 1;
      return after;
    case "store":
      after.cache = cacheWith(state.cache, state.parameters, state.server, state.nowMs);
      return after;
    case "act":
      after.carriedOut += 1;
      return after;
    case "deliver":
      after.delivered += 1;
      return after;
    case "refuse":
      after.refused += 1;
      return after;
    case "response":
      // curl prints what it gets.
      if (shown.to === "curl") after.delivered += 1;
      return after;
    default:
      return after;
  }
}

function isOnTheWire({ is }: Step): boolean {
  return is === "preflight" || is === "permission" || is === "request" || is === "response";
}

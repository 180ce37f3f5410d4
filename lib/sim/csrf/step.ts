import { alive, cookieOf, jarWith } from "@/lib/cookies/receive";
import { draw } from "@/lib/random";
import { LOGIN } from "./jar";
import type { Parameters } from "./parameters";
import { attemptPlan, bankPlan, excludedFrom, findingOf, LOGOUT_PLAN, loginPlan } from "./plan";
import type { Attempt, Event, Input, State, Step } from "./state";
import { isAtRest } from "./state";
import { EARLIER, sessionLine } from "./world";

const ONE_WAY_MS = 20;
const SECOND_MS = 1000;
/** More teaches nothing new, and the account lasts. */
export const ATTEMPT_LIMIT = 8;
export const AMOUNT = 500;
export const OPENING_BALANCE = 10_000;

export function init(parameters: Parameters, seed: number): State {
  const { later, page, way } = parameters;
  const pause: Step[] = later === 0 ? [] : [{ is: "pause", seconds: later }];
  return {
    parameters,
    plan: [...loginPlan(parameters), ...pause, ...attemptPlan({ page, way })],
    done: 0,
    jar: EARLIER,
    excluded: {},
    finding: null,
    sessions: [],
    sid: "",
    attempts: 1,
    balance: OPENING_BALANCE,
    stolen: 0,
    paid: 0,
    random: seed | 0,
    nowMs: 0,
  };
}

export function next(state: State): Event | undefined {
  return isAtRest(state) ? undefined : { kind: "step", step: state.done };
}

export function step(state: State, event: Event | Input): State {
  if (event.kind === "step") return event.step === state.done ? uncover(state) : state;
  if (!isAtRest(state)) return state;
  switch (event.kind) {
    case "attempt":
      return state.attempts >= ATTEMPT_LIMIT ? state : begin({ ...state, attempts: state.attempts + 1 }, attemptPlan(event));
    case "login":
      return state.attempts >= ATTEMPT_LIMIT
        ? state
        : begin({ ...state, attempts: state.attempts + 1 }, loginPlan(state.parameters));
    case "logout":
      return isLoggedIn(state) ? begin(state, LOGOUT_PLAN) : state;
    case "wait":
      return pass(state, event.seconds);
  }
}

/** Without the cookie the bank does not know whom to log out. */
export function isLoggedIn({ jar, sessions }: State): boolean {
  return jar.some(({ name, value }) => name === "sid" && sessions.includes(value));
}

function begin(state: State, plan: Step[]): State {
  return { ...state, plan, done: 0, excluded: {}, finding: null };
}

function pass(state: State, seconds: number): State {
  const nowMs = state.nowMs + seconds * SECOND_MS;
  return { ...state, nowMs, jar: alive(state.jar, nowMs) };
}

function uncover(state: State): State {
  const shown = state.plan[state.done];
  if (shown === undefined) return state;
  const after = { ...state, done: state.done + 1 };
  switch (shown.is) {
    case "login":
    case "set-cookie":
    case "answer":
    case "logout":
      after.nowMs += ONE_WAY_MS;
      return after;
    case "session":
      return issue(after);
    case "store":
      return shown.kept ? { ...after, jar: jarWith(after.jar, cookieOf(sessionLine(after), LOGIN, after.nowMs)) } : after;
    case "pause":
      return pass(after, shown.seconds);
    case "cause":
      // A cookie may have expired while the last answer was under way.
      return pass(after, 0);
    case "match": {
      const attempt = attemptOf(state);
      after.excluded = excludedFrom(after, attempt, shown.by);
      if (shown.by === "same-site") after.finding = findingOf(after, attempt);
      return after;
    }
    case "request":
      after.nowMs += ONE_WAY_MS;
      after.plan = [...after.plan, ...bankPlan(after, shown)];
      return after;
    case "transfer":
      after.balance -= AMOUNT;
      if (attemptOf(state).page === "own") after.paid += AMOUNT;
      else after.stolen += AMOUNT;
      return after;
    case "ended":
      return { ...after, sessions: [], jar: after.jar.filter(({ name }) => name !== "sid") };
    default:
      return after;
  }
}

/** A fresh identifier of 24 random bits, six hexadecimal digits; a real one has 128. */
function issue(state: State): State {
  const [value, random] = draw(state.random);
  const sid = Math.floor(value * 0x1000000)
    .toString(16)
    .padStart(6, "0");
  return { ...state, random, sid, sessions: [...state.sessions, sid] };
}

/** The request that the plan is about. */
export function attemptOf({ plan, parameters }: State): Attempt {
  const cause = plan.find((one) => one.is === "cause");
  return cause?.is === "cause" ? { page: cause.page, way: cause.way } : { page: parameters.page, way: parameters.way };
}

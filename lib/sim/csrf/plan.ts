import { alive, refusalOf } from "@/lib/cookies/receive";
import type { SameSiteFinding } from "@/lib/cookies/same-site";
import { exclusion, findingFor, LOGIN } from "./jar";
import type { Parameters } from "./parameters";
import type { Attempt, Excluded, Refusal, State, Step } from "./state";
import { methodOf } from "./state";
import { sessionLine } from "./world";

/** Alice logs in; the browser keeps the cookie, or does not. */
export function loginPlan(parameters: Parameters): Step[] {
  const kept = refusalOf(sessionLine({ parameters, sid: "" }), LOGIN, []) === null;
  return [{ is: "login" }, { is: "session" }, { is: "set-cookie" }, { is: "store", kept }];
}

export const LOGOUT_PLAN: Step[] = [{ is: "logout" }, { is: "ended" }];

/** The request that a page causes: which cookies the browser adds, and what the bank makes of it. */
export function attemptPlan(attempt: Attempt): Step[] {
  // What the bank finds depends on the cookies that went along: the plan is completed when the request is sent.
  return [
    { is: "cause", ...attempt },
    { is: "match", by: "domain" },
    { is: "match", by: "path" },
    { is: "match", by: "same-site" },
    { is: "request", ...attempt },
  ];
}

/** What the bank checks, in its order, up to the first refusal; then the transfer, or the refusal. */
export function bankPlan(state: State, attempt: Attempt): Step[] {
  const checks = checksOf(state, attempt);
  const failure = checks.find(({ ok }) => !ok);
  const steps = checks.map((check): Step => ({ is: "check", ...check }));
  return failure === undefined
    ? [...steps, { is: "transfer" }, { is: "answer", refused: "none" }]
    : [...steps, { is: "answer", refused: failure.of }];
}

type Found = { of: Refusal; ok: boolean };

function checksOf(state: State, { page, way }: Attempt): Found[] {
  const { getChanges, check, token } = state.parameters;
  const login: Found = { of: "login", ok: isKnown(state) };
  if (!login.ok) return [login];
  // As frameworks do it, a safe method is not checked further.
  if (methodOf(way) === "GET") return [login, { of: "method", ok: getChanges }];
  const all: Found[] = [login];
  if (check === "origin") all.push({ of: "origin", ok: page === "own" });
  if (check === "fetch-site") all.push({ of: "fetch-site", ok: page !== "kittens" });
  if (token) all.push({ of: "token", ok: page === "own" });
  const failure = all.findIndex(({ ok }) => !ok);
  return failure < 0 ? all : all.slice(0, failure + 1);
}

/** The session cookie goes along, and the bank has a session of that name. */
function isKnown({ jar, excluded, sessions }: State): boolean {
  return jar.some(({ name, value }) => name === "sid" && excluded[name] === undefined && sessions.includes(value));
}

/** What keeps which cookie back, at this moment. */
export function excludedFrom({ jar, parameters, nowMs }: State, attempt: Attempt, upTo: Excluded): State["excluded"] {
  const rank = ORDER.indexOf(upTo);
  const found: State["excluded"] = {};
  for (const cookie of alive(jar, nowMs)) {
    const by = exclusion(cookie, attempt, parameters.unset, nowMs);
    if (by !== "nothing" && ORDER.indexOf(by) <= rank) found[cookie.name] = by;
  }
  return found;
}

const ORDER: Excluded[] = ["domain", "path", "same-site"];

export function findingOf({ jar, parameters, nowMs }: State, attempt: Attempt): SameSiteFinding | null {
  const sid = jar.find(({ name }) => name === "sid");
  return sid === undefined ? null : findingFor(sid, attempt, parameters.unset, nowMs);
}

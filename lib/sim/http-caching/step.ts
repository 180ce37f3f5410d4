import { ask } from "./ask";
import type { CacheName, Request, User } from "./message";
import { answerTo } from "./origin";
import { receive } from "./receive";
import { latencyMs, PATIENCE_MS, send, setCache } from "./reply";
import { firstOf } from "./schedule";
import { aVisit, type Deed, type Visit } from "./script";
import type { Event, Input, Message, State } from "./state";

/** So many visits in one run, those of the learner among them. */
export const MOST_VISITS = 24;
/** How long after now the learner's own visit comes. */
export const LATER_S = 10;
/** How much older an older version is that is put back. */
const RESTORED_S = 5400;

/** One event or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  switch (event.type) {
    case "ask":
      return mayAsk(state) ? withVisit(state, event.user, event.how) : state;
    case "interfere":
      return isOpen(state, event.deed) ? deed({ ...state, ...NOTHING }, event.deed) : state;
    case "purge":
      if (!mayPurge(state, event.cache)) return state;
      return setCache({ ...state, ...NOTHING }, event.cache, []);
    default:
      return proceed({ ...state, ...NOTHING }, event);
  }
}

/** What a step has not yet decided and shown. */
const NOTHING = { decision: null, shown: null };

export function mayAsk({ script, tally }: State): boolean {
  return tally.asked + script.length < MOST_VISITS;
}

/** Not while the cache waits for an answer about what it has. */
export function mayPurge({ caches, pending }: State, cache: CacheName): boolean {
  return caches[cache].length > 0 && pending[cache] === null;
}

export function isOpen({ origin }: State, doing: Deed): boolean {
  return doing === "up" ? origin.mode !== "up" : doing === "down" ? origin.mode !== "down" : true;
}

/** At the first second that is free: an exchange takes less than one. */
function withVisit(state: State, user: User, how: "get" | "reload" | "hard"): State {
  let atS = Math.floor(state.nowMs / 1000) + LATER_S;
  while (state.script.some((entry) => entry.atS === atS)) atS += 1;
  const later = state.script.findIndex((entry) => entry.atS > atS);
  const script = state.script.toSpliced(later < 0 ? state.script.length : later, 0, aVisit(atS, user, how));
  return { ...state, ...NOTHING, script };
}

function proceed(next: State, event: Event): State {
  if (event.type === "arrive") return arrive(next);
  const [entry, ...script] = next.script;
  if (entry === undefined) return next;
  next.script = script;
  next.nowMs = entry.atS * 1000;
  if (entry.kind === "deed") return deed(next, entry.deed);
  next.tally = { ...next.tally, asked: next.tally.asked + 1 };
  return ask(next, entry.user, requestOf(next, entry));
}

function requestOf({ parameters }: State, { user, how, directives }: Visit): Request {
  return {
    method: how === "put" ? "PUT" : "GET",
    user,
    language: user === "anna" ? "zh" : parameters.benLanguage,
    encoding: user === "anna" ? "gzip" : parameters.benEncoding,
    credentials: parameters.login,
    directives,
    ifNoneMatch: [],
    ifModifiedSinceS: null,
  };
}

function deed(next: State, doing: Deed): State {
  const { origin, parameters } = next;
  const hasDate = parameters.lastModified !== "";
  switch (doing) {
    case "change":
      next.origin = { ...origin, ...newVersion(hasDate ? Math.floor(next.nowMs / 1000) : null) };
      return next;
    case "restore":
      next.origin = { ...origin, ...newVersion(hasDate ? Number(parameters.lastModified) - RESTORED_S : null) };
      return next;
    default:
      next.origin = { ...origin, mode: doing };
      return next;
  }
  function newVersion(lastModifiedS: number | null) {
    return { version: origin.version + 1, lastModifiedS };
  }
}

function arrive(next: State): State {
  const message = firstOf(next.messages);
  if (message === undefined) return next;
  next.messages = next.messages.filter((one) => one !== message);
  next.nowMs = message.dueMs;
  if (message.to === "origin") return atOrigin(next, message);
  if (message.kind === "request") return ask(next, message.to, message.request);
  return receive(next, message.to, message.kind === "response" ? message.response : null);
}

function atOrigin(next: State, message: Message): State {
  if (message.kind !== "request") return next;
  const to = message.from;
  if (next.origin.mode === "down") {
    next.decision = { by: "origin", about: "condition", checks: [], outcome: "silent", ageS: null, lifetime: null };
    return send(next, { kind: "silence", from: "origin", to, dueMs: next.nowMs + PATIENCE_MS });
  }
  const { response, decision } = answerTo(next, message.request);
  next.decision = decision;
  if (decision.outcome === "full") next.served = { ...next.served, full: next.served.full + 1 };
  if (decision.outcome === "not-modified") next.served = { ...next.served, notModified: next.served.notModified + 1 };
  if (decision.outcome === "done") deed(next, "change");
  return send(next, { kind: "response", from: "origin", to, response, dueMs: next.nowMs + latencyMs("origin", to) });
}

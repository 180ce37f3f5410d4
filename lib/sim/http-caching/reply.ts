import { ageOf } from "./freshness";
import type { CacheName, Request, Response, Stored } from "./message";
import { ruleOn } from "./preconditions";
import type { Message, Pending, Shown, State } from "./state";

/** From a browser to the shared cache beside it, from there to the origin, and from a browser to the origin, one way. */
const LATENCY_MS = { near: 10, far: 40, direct: 50 };
/** How long a cache waits for an answer. */
export const PATIENCE_MS = 400;

export function latencyMs(from: Message["from"], to: Message["to"]): number {
  if (from === "shared" || to === "shared") return from === "origin" || to === "origin" ? LATENCY_MS.far : LATENCY_MS.near;
  return LATENCY_MS.direct;
}

/** The time by the clock of a cache: Anna's may be wrong. */
export function clockOf({ nowMs, parameters }: State, name: CacheName): number {
  return Math.floor(nowMs / 1000) + (name === "anna" ? parameters.clockS : 0);
}

/** A stored response as it is sent: with its age in Age (RFC 9111 §4). */
export function copyOf(stored: Stored, nowS: number): Response {
  return { ...stored.response, ageS: ageOf(stored, nowS) };
}

// From here on `next` is a step's own copy of the state, written to and given back.

export function send(next: State, message: Message): State {
  next.messages = [...next.messages, message];
  return next;
}

export function setCache(next: State, name: CacheName, stored: readonly Stored[]): State {
  next.caches = { ...next.caches, [name]: stored };
  return next;
}

export function setPending(next: State, name: CacheName, pending: Pending | null): State {
  next.pending = { ...next.pending, [name]: pending };
  return next;
}

/** The answer of a cache to whoever asked it: a browser shows it, the shared cache sends it, or a 304 where that will do. */
export function reply(next: State, name: CacheName, request: Request, response: Response, by: Shown["by"]): State {
  if (name === "shared") {
    const answer = response.status === 200 ? conditional(request, response) : response;
    const to = request.user;
    return send(next, { kind: "response", from: name, to, response: answer, dueMs: next.nowMs + latencyMs(name, to) });
  }
  const how = response.status >= 500 ? "failure" : by;
  next.shown = { user: name, status: response.status, content: response.content, by: how, ageS: response.ageS ?? 0 };
  next.tally = { ...next.tally, [how]: next.tally[how] + 1 };
  return next;
}

/** A cache, too, answers 304 to a condition that its copy does not meet (RFC 9111 §4.3.2). */
function conditional({ ifNoneMatch, ifModifiedSinceS }: Request, response: Response): Response {
  const asked = {
    ...(ifNoneMatch.length > 0 ? { ifNoneMatch } : {}),
    ...(ifModifiedSinceS === null ? {} : { ifModifiedSinceS }),
  };
  return ruleOn(asked, response, true) === "not-modified" ? { ...response, status: 304, content: null } : response;
}

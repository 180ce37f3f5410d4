import { alive, cookieOf, jarWith, persistent, refusalOf } from "@/lib/cookies/receive";
import { inOrder, withheldBy } from "@/lib/cookies/send";
import type { Parameters } from "./parameters";
import { offeredValues, route, serve } from "./serve";
import { ID_OCTETS, randomHex, tokenFor } from "./session";
import { cookieName, type Deed, type Event, type Input, isAtRest, isMallory, type State, type Step, sentCookies } from "./state";
import { STORIES } from "./stories";
import { plantedLine, requestOf } from "./world";

const ONE_WAY_MS = 20;
/** Between two things that people do. */
const PAUSE_MS = 5000;
const SECOND_MS = 1000;
/** More teaches nothing new. */
export const DEED_LIMIT = 10;

export function init(parameters: Parameters, seed: number): State {
  const [secret, random] = randomHex(32, seed | 0);
  return {
    parameters,
    script: STORIES[parameters.story],
    deed: null,
    pending: [],
    jar: [],
    verdicts: null,
    loot: null,
    offered: null,
    stores: [[], []],
    hooked: false,
    turn: 0,
    server: 0,
    found: null,
    answer: null,
    lines: [],
    refusals: [],
    breached: 0,
    made: 0,
    gone: 0,
    asked: 0,
    secret,
    random,
    nowMs: 0,
  };
}

export function next({ pending, script }: State): Event | undefined {
  const step = pending[0] ?? (script.length > 0 ? "begin" : undefined);
  return step === undefined ? undefined : { kind: "step", step };
}

export function step(state: State, event: Event | Input): State {
  if (event.kind === "step") return next(state)?.step === event.step ? uncover(state, event.step) : state;
  if (!isAtRest(state) || state.asked >= DEED_LIMIT || !isPossible(state, event)) return state;
  return begin({ ...state, asked: state.asked + 1 }, event);
}

/** Mallory needs something to use or to plant, a script a page to be in, and nothing crashes that keeps nothing. */
export function isPossible({ loot, parameters, hooked }: State, wanted: Deed): boolean {
  if (wanted.kind === "use" || wanted.kind === "plant") return loot !== null;
  if (wanted.kind === "crash") return parameters.keeping === "memory";
  return wanted.kind !== "ride" || hooked;
}

function uncover(state: State, shown: Step): State {
  if (shown === "begin") {
    const [deed, ...script] = state.script;
    return deed === undefined ? state : begin({ ...state, script }, deed);
  }
  const after = { ...state, pending: state.pending.slice(1) };
  switch (shown) {
    case "choose":
      return choose(after);
    case "send":
      return send(after);
    case "overhear":
      return { ...after, loot: offeredValues(after)[0] ?? after.loot };
    case "serve":
      return planned(serve(after));
    case "answer":
      return answer(after);
    case "keep":
      return keep(after);
    case "read":
      return choose({ ...after, hooked: true }, "script");
    case "leak":
      return { ...after, loot: offeredValues(after)[0] ?? after.loot, nowMs: after.nowMs + ONE_WAY_MS };
  }
}

/** What leaves the page that Alice has open as it is. */
const STAYING = new Set<Deed["kind"]>(["ride", "wait", "crash"]);

function begin(before: State, deed: Deed): State {
  const nowMs = before.nowMs + (before.deed === null ? 0 : PAUSE_MS) + (deed.kind === "wait" ? deed.seconds * SECOND_MS : 0);
  // A cookie that has expired is gone whenever somebody looks.
  const jar = alive(before.jar, nowMs);
  const cleared = { verdicts: null, offered: null, found: null, answer: null, lines: [], refusals: [] };
  const hooked = before.hooked && (isMallory(deed) || STAYING.has(deed.kind));
  const state: State = { ...before, ...cleared, deed, nowMs, jar, hooked };
  switch (deed.kind) {
    case "wait":
      return state;
    case "restart":
      return { ...state, jar: persistent(jar) };
    case "crash":
      return { ...state, stores: [[], state.stores[1] ?? []], gone: state.gone + (state.stores[0]?.length ?? 0) };
    case "visit":
    case "use":
      return { ...state, offered: deed.kind === "use" ? state.loot : null, pending: ["send", "serve"] };
    case "forge":
      return forge(state);
    default:
      return { ...state, pending: jar.length > 0 ? ["choose", "send"] : ["send"] };
  }
}

/** An identifier that is guessed, or a token with a signature by a key that is guessed. */
function forge(state: State): State {
  const isToken = state.parameters.keeping === "token";
  const [text, random] = randomHex(isToken ? 32 : ID_OCTETS, state.random);
  const offered = isToken ? tokenFor(state, { user: "alice", cart: 0 }, text) : text;
  return { ...state, random, offered, pending: ["send", "serve"] };
}

/** The browser goes through its jar (RFC 6265 §5.4). */
function choose(state: State, by: "http" | "script" = "http"): State {
  const request = requestOf(state.deed);
  if (request === null) return state;
  const jar = alive(state.jar, state.nowMs);
  return { ...state, jar, verdicts: jar.map((cookie) => withheldBy(cookie, { ...request, by }, "lax", state.nowMs)) };
}

function send(state: State): State {
  const to = requestOf(state.deed)?.to;
  const after = { ...state, nowMs: state.nowMs + ONE_WAY_MS };
  if (isMallory(state.deed)) return route(after);
  const isSessionSent = offeredValues(state).length > 0;
  // The blog belongs to Mallory: she reads what her own server gets.
  if (to?.host.startsWith("blog.")) {
    const got = offeredValues(state)[0] ?? state.loot;
    const lines = state.deed?.kind === "plant" ? [plantedLine(state)] : [];
    return planned({ ...after, loot: got, answer: "page", lines });
  }
  const overheard: Step[] = to?.scheme === "http" && isSessionSent ? ["overhear"] : [];
  return route({ ...after, pending: [...overheard, "serve"] });
}

/** What follows when it is clear what the server answers. */
function planned(state: State): State {
  const isKept = state.lines.length > 0 && !isMallory(state.deed);
  const script: Step[] = state.deed?.kind === "script" ? ["read", "leak"] : [];
  return { ...state, pending: ["answer", ...(isKept ? (["keep"] as const) : []), ...script] };
}

function answer(state: State): State {
  const nowMs = state.nowMs + ONE_WAY_MS;
  if (!isMallory(state.deed)) return { ...state, nowMs };
  const issued = state.lines.find(({ name }) => name === cookieName(state.parameters));
  return { ...state, nowMs, loot: issued?.value ?? state.loot };
}

/** The browser takes each line, or refuses it (rfc6265bis §5.6). */
function keep(state: State): State {
  const from = requestOf(state.deed)?.to;
  if (from === undefined) return state;
  let jar = alive(state.jar, state.nowMs);
  const refusals = state.lines.map((line) => {
    const refused = refusalOf(line, from, jar);
    if (refused === null) jar = alive(jarWith(jar, cookieOf(line, from, state.nowMs)), state.nowMs);
    return refused;
  });
  return { ...state, jar, refusals, verdicts: null };
}

/** Names of the cookies that go along, or that a script reads. */
export function sentNames(state: State): string[] {
  return inOrder(sentCookies(state)).map(({ name }) => name);
}

import { arrive } from "./arrive";
import { recordEntries } from "./cache";
import { askAsClient, onClientTimeout } from "./client";
import { onTimeout } from "./digest";
import type { Draft } from "./draft";
import { applyInput, type Input } from "./inputs";
import type { Parameters } from "./parameters";
import { ns } from "./records";
import type { Event, State } from "./state";
import { addressRecord, DELEGATION_TTL_S, ZONES } from "./zones";

/** How long ago a resolver with the delegations of the top level learnt them. */
const DELEGATIONS_LEARNT_AGO_MS = 72_800_000;

/** The state before the program asks its first question, at time 0. */
export function init(parameters: Parameters, seed: number): State {
  const empty: State = {
    parameters,
    nowMs: 0,
    random: seed,
    serial: 0,
    lookups: [],
    upcoming: [{ question: { name: parameters.name, type: parameters.type }, atMs: 0 }],
    waiting: null,
    job: null,
    queue: [],
    cache: [],
    silent: {},
    flights: [],
    notes: [],
  };
  if (parameters.cache === "cold") return empty;
  return { ...empty, cache: parameters.cache === "delegations" ? delegationsOfTheTop() : cacheAfterAsking(parameters, seed) };
}

function delegationsOfTheTop(): State["cache"] {
  const root = ZONES.find((zone) => zone.apex === ".");
  const delegations = Object.entries(root?.delegations ?? {}).filter(([zone]) => ["com", "net", "org"].includes(zone));
  const hosts = new Set(delegations.flatMap(([, names]) => names));
  const records = [
    ...delegations.flatMap(([zone, names]) => names.map((host) => ns(zone, DELEGATION_TTL_S, host))),
    ...[...hosts].flatMap((host) => addressRecord(host) ?? []),
  ];
  return recordEntries(records, "delegation", -DELEGATIONS_LEARNT_AGO_MS);
}

/** The cache that an undisturbed look-up of the same question left, as many seconds ago as the parameters say. */
function cacheAfterAsking(parameters: Parameters, seed: number): State["cache"] {
  let state = init({ ...parameters, cache: "cold", secondName: "none", silent: "none", tcpBlocked: false }, seed);
  for (let event = next(state); event !== undefined && state.lookups[0]?.outcome == null; event = next(state))
    state = step(state, event);
  const agoMs = (state.lookups[0]?.answeredAtMs ?? 0) + parameters.askedAgoS * 1000;
  return state.cache.map((entry) => ({ ...entry, expiresAtMs: entry.expiresAtMs - agoMs }));
}

type Due = { atMs: number; event: Event };

/** What happens next: the earliest arrival, timeout or question. At the same instant arrivals come first. */
export function next(state: State): Event | undefined {
  let due: Due | undefined;
  for (const flight of state.flights) {
    if (due === undefined || flight.arrivesAtMs < due.atMs)
      due = { atMs: flight.arrivesAtMs, event: { kind: "arrive", flight: flight.id } };
  }
  due = sooner(due, state.job?.waiting?.deadlineMs, { kind: "timeout", who: "resolver" });
  due = sooner(due, state.waiting?.deadlineMs, { kind: "timeout", who: "client" });
  return sooner(due, state.upcoming[0]?.atMs, { kind: "begin" })?.event;
}

function sooner(due: Due | undefined, atMs: number | null | undefined, event: Event): Due | undefined {
  return atMs == null || (due !== undefined && due.atMs <= atMs) ? due : { atMs, event };
}

export function step(state: State, event: Event | Input): State {
  const draft: Draft = { ...state, notes: [] };
  switch (event.kind) {
    case "arrive": {
      const flight = state.flights.find((one) => one.id === event.flight);
      if (flight === undefined) return state;
      draft.nowMs = flight.arrivesAtMs;
      draft.flights = state.flights.filter((one) => one !== flight);
      arrive(draft, flight);
      break;
    }
    case "timeout": {
      const deadlineMs = event.who === "client" ? state.waiting?.deadlineMs : state.job?.waiting?.deadlineMs;
      if (deadlineMs == null) return state;
      draft.nowMs = deadlineMs;
      if (event.who === "client") onClientTimeout(draft);
      else onTimeout(draft);
      break;
    }
    case "begin":
      askUpcoming(draft);
      break;
    case "ask":
    case "wait":
    case "drop":
      applyInput(draft, event);
      break;
    default:
      event satisfies never;
  }
  return draft;
}

function askUpcoming(draft: Draft): void {
  const [planned, ...upcoming] = draft.upcoming;
  if (planned === undefined) return;
  draft.upcoming = upcoming;
  draft.nowMs = planned.atMs;
  askAsClient(draft, planned.question);
}

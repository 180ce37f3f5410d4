import { atSite, giveUpOrRepeat, isUp, request } from "./connect";
import { atCache, atOrigin, cacheHears, userSees } from "./fetch";
import { type Cache, CROWD, type Edge, type User } from "./network";
import { isOpen, LATER_S, mayAsk } from "./permitted";
import { atCdn, atResolver, atShop, begin, resolverHears, userHears } from "./resolve";
import type { SiteDeed } from "./script";
import type { Event, Input, Message, State, Visit } from "./state";
import { type Draft, isEdge, setStore } from "./wire";

/** One event or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  const draft: Draft = { ...state, note: null };
  switch (event.type) {
    case "ask":
      return mayAsk(state) ? withVisit(draft, event.user) : state;
    case "meddle":
      if (!isOpen(state, event.edge, event.deed)) return state;
      atSiteDeed(draft, event.edge, event.deed);
      return draft;
    case "content-now":
      content(draft, event.deed);
      return draft;
    case "visit":
      shift(draft);
      visit(draft, event.user);
      return draft;
    case "site":
      shift(draft);
      atSiteDeed(draft, event.edge, event.deed);
      return draft;
    case "content":
      shift(draft);
      content(draft, event.deed);
      return draft;
    case "notice":
      return notice(state, draft, event.edge);
    case "timeout": {
      const late = state.visits.find(({ id }) => id === event.visit);
      if (late === undefined || late.deadlineMs === null) return state;
      draft.nowMs = late.deadlineMs;
      giveUpOrRepeat(draft, late);
      return draft;
    }
    case "arrive": {
      const message = state.messages.find(({ id }) => id === event.message);
      if (message === undefined) return state;
      draft.nowMs = message.dueMs;
      draft.messages = state.messages.filter((one) => one !== message);
      arrive(draft, message);
      return draft;
    }
  }
}

/** Takes the entry of the script that is happening, and its time. */
function shift(draft: Draft): void {
  const [entry, ...script] = draft.script;
  if (entry === undefined) return;
  draft.script = script;
  draft.nowMs = entry.atS * 1000;
}

/** Some seconds from now, behind what the script has up to then. */
function withVisit(draft: Draft, user: User): State {
  const atS = Math.floor(draft.nowMs / 1000) + LATER_S;
  const later = draft.script.findIndex((entry) => entry.atS > atS);
  draft.script = draft.script.toSpliced(later < 0 ? draft.script.length : later, 0, { kind: "visit", atS, user });
  return draft;
}

function visit(draft: Draft, user: User): void {
  draft.serial += 1;
  const count = user === "crowd" ? CROWD : 1;
  const started: Visit = {
    id: draft.serial,
    user,
    count,
    startedMs: draft.nowMs,
    phase: "resolving",
    target: null,
    site: null,
    ownAddress: false,
    attempts: 0,
    resolvedMs: null,
    connectedMs: null,
    deadlineMs: null,
  };
  draft.visits = [...draft.visits, started];
  draft.begun += 1;
  draft.tally = { ...draft.tally, asked: draft.tally.asked + count };
  begin(draft, started);
}

function atSiteDeed(draft: Draft, edge: Edge, deed: SiteDeed): void {
  const site = draft.sites[edge];
  const noticeMs = draft.nowMs + draft.parameters.noticeS * 1000;
  const changed = {
    down: { ...site, up: false, noticeMs },
    up: { ...site, up: true, noticeMs },
    // Load is measured all the time, and told with every answer of the site.
    busy: { ...site, busy: true },
    idle: { ...site, busy: false },
  }[deed];
  draft.sites = { ...draft.sites, [edge]: changed };
  // Whoever waits at a dead site waits in vain.
  if (deed === "down") setStore(draft, edge, { waiting: [] });
}

function notice(state: State, draft: Draft, edge: Edge): State {
  const site = state.sites[edge];
  if (site.noticeMs === null) return state;
  draft.nowMs = site.noticeMs;
  draft.sites = { ...draft.sites, [edge]: { ...site, knownUp: site.up, noticeMs: null } };
  return draft;
}

function content(draft: Draft, deed: "purge" | "change"): void {
  if (deed === "change") {
    draft.origin = { ...draft.origin, version: draft.origin.version + 1 };
    return;
  }
  for (const at of Object.keys(draft.stores) as Cache[]) setStore(draft, at, { copy: null });
}

function arrive(draft: Draft, message: Message): void {
  const { to, from, kind } = message;
  // Requests between caches go on without the visit that caused them.
  if (kind === "request" && from !== "user") {
    if (to === "origin") atOrigin(draft, message);
    else if (to === "shield") atCache(draft, to, message);
    return;
  }
  if (kind === "response" && (isEdge(to) || to === "shield")) {
    if (isEdge(to) && !isUp(draft, to)) draft.note = { is: "dead", site: to };
    else cacheHears(draft, to, message.visit, message.response);
    return;
  }
  const visit = draft.visits.find(({ id }) => id === message.visit);
  if (visit !== undefined) forVisit(draft, visit, message);
}

function forVisit(draft: Draft, visit: Visit, message: Message): void {
  const { to, from } = message;
  switch (message.kind) {
    case "query":
      if (to === "resolver") atResolver(draft, visit);
      else if (to === "shop") atShop(draft, visit);
      else atCdn(draft, visit, message.prefix);
      return;
    case "answer":
      if (to === "user") userHears(draft, visit, message);
      else resolverHears(draft, visit, message);
      return;
    case "syn":
      if (isEdge(to) || to === "origin") atSite(draft, visit, to);
      return;
    case "accept":
      if (isEdge(from) || from === "origin") request(draft, visit, from);
      return;
    case "request":
      if (to === "origin") atOrigin(draft, message);
      else if (isEdge(to) && !isUp(draft, to)) draft.note = { is: "dead", site: to };
      else if (isEdge(to)) atCache(draft, to, message);
      return;
    case "response":
      userSees(draft, visit, from, message.response);
      return;
  }
}

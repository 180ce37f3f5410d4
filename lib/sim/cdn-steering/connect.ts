import { HOMES, type Site, type Target, toSite } from "./network";
import type { State, Visit } from "./state";
import { routedTo } from "./steer";
import { type Draft, isEdge, send, setVisit } from "./wire";

/** RFC 6298 §2.1 and §5.5: a SYN is repeated after 1 s, then after 2 s; this browser gives up another 4 s later. */
const FIRST_RTO_MS = 1000;
const MOST_SYNS = 3;
/** How long a browser with a connection waits for its answer. */
const PATIENCE_MS = 10_000;

/** Sends the first SYN to the address. */
export function connect(draft: Draft, visit: Visit, target: Target): void {
  setVisit(draft, visit.id, { ...visit, phase: "connecting", target });
  sendSyn(draft, { ...visit, target });
}

function sendSyn(draft: Draft, visit: Visit): void {
  const attempts = visit.attempts + 1;
  // Routers send each packet by itself: with anycast, another SYN may reach another site.
  const site = siteBehind(draft, visit);
  const deadlineMs = draft.nowMs + FIRST_RTO_MS * 2 ** (attempts - 1);
  setVisit(draft, visit.id, { attempts, site, deadlineMs });
  send(draft, { kind: "syn", visit: visit.id, from: "user", to: site });
}

function siteBehind(state: State, { target, user }: Visit): Site {
  if (target === "anycast") return routedTo(state, HOMES[user].city);
  return target ?? "origin";
}

export function isUp({ sites }: State, site: Site): boolean {
  return !isEdge(site) || sites[site].up;
}

/** The site answers if it is alive. With HTTPS another round trip goes by for TLS 1.3 before the request (RFC 9846 §2). */
export function atSite(draft: Draft, visit: Visit, site: Site): void {
  if (!isUp(draft, site)) {
    draft.note = { is: "dead", site };
    return;
  }
  if (visit.phase !== "connecting") return;
  // Its SYN,ACK is back in less than the 1 s after which a SYN is repeated: no round trip here takes as long.
  setVisit(draft, visit.id, { deadlineMs: null });
  const tlsMs = draft.parameters.https ? toSite(draft.parameters, HOMES[visit.user].city, site) : 0;
  send(draft, { kind: "accept", visit: visit.id, from: site, to: "user" }, tlsMs);
}

/** The connection stands: the request goes out. */
export function request(draft: Draft, visit: Visit, site: Site): void {
  if (visit.phase !== "connecting") return;
  const deadlineMs = draft.nowMs + PATIENCE_MS;
  setVisit(draft, visit.id, { phase: "waiting", site, connectedMs: draft.nowMs, deadlineMs });
  send(draft, { kind: "request", visit: visit.id, from: "user", to: site, count: visit.count, ifVersion: null });
}

/** The browser has waited for long enough: another SYN, or the end of it. */
export function giveUpOrRepeat(draft: Draft, visit: Visit): void {
  if (visit.phase === "connecting" && visit.attempts < MOST_SYNS) {
    sendSyn(draft, visit);
    return;
  }
  draft.visits = draft.visits.filter(({ id }) => id !== visit.id);
  draft.tally = { ...draft.tally, failed: draft.tally.failed + visit.count };
  draft.note = { is: "gave-up" };
}

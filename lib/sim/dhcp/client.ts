import { draw } from "@/lib/random";
import { LINK_LOCAL, NOBODY, OCCUPIED } from "./network";
import { sendFromClient } from "./send";
import type { Client, Message, State, WakeKind } from "./state";

/** RFC 2131 §3.1: the client may wait for several offers. */
export const COLLECT_MS = 100;
/** Room for an ARP probe and its answer; RFC 5227 takes some seconds. */
export const CHECK_MS = 1000;
/** RFC 2131 §3.1: before it begins again after a DECLINE. */
const AFTER_DECLINE_MS = 10_000;
/** RFC 2131 §4.4.5. */
const MIN_RETRY_MS = 60_000;
/** 4, 8, 16, 32 and 64 s (RFC 2131 §4.1); without an offer it then gives up. */
const DISCOVER_TRIES = 5;
/** 4, 8, 16 and 32 s: 60 s in all (RFC 2131 §3.1). */
const REQUEST_TRIES = 4;

function withClient(state: State, change: Partial<Client>): State {
  return { ...state, client: { ...state.client, ...change } };
}

/** T1, T2 and the end of a lease (RFC 2131 §4.4.5), in ms since the run began. */
export function timesOf({ startMs, seconds }: NonNullable<Client["lease"]>): { t1: number; t2: number; end: number } {
  return { t1: startMs + seconds * 500, t2: startMs + seconds * 875, end: startMs + seconds * 1000 };
}

export function wakeClient(state: State, kind: WakeKind): State {
  switch (kind) {
    case "start":
      return state.client.address === null ? discover(state, true) : reboot(state, true);
    case "choose":
      return request(state, true);
    case "retry":
      return retry(state);
    case "checked":
      return checked(state);
    case "t1":
      return renew(withClient(newTransaction(state), { state: "RENEWING", tries: 0 }));
    case "t2":
      return renew(withClient(newTransaction(state), { state: "REBINDING", tries: 0 }));
    case "end":
      return startAgain(state, 0);
  }
}

function newTransaction(state: State): State {
  const [value, random] = draw(state.random);
  return { ...withClient(state, { xid: Math.floor(value * 2 ** 32), startedMs: state.nowMs }), random };
}

/** After `4 · 2^n` seconds, one more or less (RFC 2131 §4.1). */
function waiting(state: State, tries: number): State {
  const [value, random] = draw(state.random);
  const atMs = state.nowMs + 4000 * 2 ** (tries - 1) + Math.round(value * 2000) - 1000;
  return { ...withClient(state, { tries, wake: { kind: "retry", atMs } }), random };
}

function discover(state: State, isNew: boolean): State {
  const begun = isNew ? newTransaction(state) : state;
  const sent = sendFromClient(begun, { type: "DISCOVER", to: "all" });
  return waiting(withClient(sent, { state: "SELECTING", server: null, isLinkLocal: false }), isNew ? 1 : state.client.tries + 1);
}

/** It names the server it takes, for all to hear. */
function request(state: State, isNew: boolean): State {
  const { address, server, tries } = state.client;
  const sent = sendFromClient(state, { type: "REQUEST", to: "all", requested: address, serverId: server });
  return waiting(withClient(sent, { state: "REQUESTING", requestedMs: state.nowMs }), isNew ? 1 : tries + 1);
}

function reboot(state: State, isNew: boolean): State {
  const begun = isNew ? newTransaction(state) : state;
  const sent = sendFromClient(begun, { type: "REQUEST", to: "all", requested: state.client.address });
  const change = { state: "REBOOTING", requestedMs: state.nowMs, isLinkLocal: false } as const;
  return waiting(withClient(sent, change), isNew ? 1 : state.client.tries + 1);
}

/** To its server alone while RENEWING, to all when REBINDING. */
function renew(state: State): State {
  const { client } = state;
  if (client.lease === null) return state;
  const isRenewing = client.state === "RENEWING";
  const to = isRenewing && client.server !== null ? client.server : "all";
  const sent = sendFromClient(state, { type: "REQUEST", to, ciaddr: client.address ?? NOBODY });
  const { t2, end } = timesOf(client.lease);
  const limit = isRenewing ? t2 : end;
  const atMs = state.nowMs + Math.max(MIN_RETRY_MS, (limit - state.nowMs) / 2);
  const wake = atMs < limit ? ({ kind: "retry", atMs } as const) : ({ kind: isRenewing ? "t2" : "end", atMs: limit } as const);
  return withClient(sent, { requestedMs: state.nowMs, tries: client.tries + 1, wake });
}

function retry(state: State): State {
  const { client } = state;
  switch (client.state) {
    case "SELECTING":
      if (client.tries < DISCOVER_TRIES) return discover(state, false);
      return withClient(state, { state: "INIT", wake: null, isLinkLocal: true });
    case "REQUESTING":
      return client.tries < REQUEST_TRIES ? request(state, false) : startAgain(state, 0);
    case "REBOOTING":
      return client.tries < REQUEST_TRIES ? reboot(state, false) : startAgain(state, 0);
    default:
      return renew(state);
  }
}

/** Without an address, from the beginning. */
function startAgain(state: State, afterMs: number): State {
  const wake = { kind: "start", atMs: state.nowMs + afterMs } as const;
  return withClient(state, { state: "INIT", address: null, server: null, lease: null, wake });
}

function checked(state: State): State {
  const { address, server } = state.client;
  if (!state.parameters.occupied || address !== OCCUPIED) return bind(state);
  const sent = sendFromClient(state, { type: "DECLINE", to: "all", requested: address, serverId: server, broadcastBit: false });
  return startAgain(sent, AFTER_DECLINE_MS);
}

function bind(state: State): State {
  const { lease, renewals } = state.client;
  if (lease === null) return state;
  const isWatched = renewals < state.parameters.renewals;
  return withClient(state, { state: "BOUND", wake: isWatched ? { kind: "t1", atMs: timesOf(lease).t1 } : null });
}

export function clientReceives(state: State, message: Message): State {
  const { client } = state;
  if (message.xid !== client.xid || client.wake?.kind === "checked") return state;
  switch (message.type) {
    case "OFFER": {
      // The first that came is the one it takes.
      if (client.state !== "SELECTING" || client.server !== null) return state;
      const wake = { kind: "choose", atMs: state.nowMs + COLLECT_MS } as const;
      return withClient(state, { address: message.yiaddr, server: message.serverId, wake });
    }
    case "ACK":
      return acknowledged(state, message);
    case "NAK":
      return isAsking(client) ? startAgain(state, 0) : state;
    default:
      return state;
  }
}

function isAsking({ state }: Client): boolean {
  return state === "REQUESTING" || state === "REBOOTING" || state === "RENEWING" || state === "REBINDING";
}

function acknowledged(state: State, { yiaddr, serverId, leaseS }: Message): State {
  const { client } = state;
  if (!isAsking(client)) return state;
  const lease = { startMs: client.requestedMs, seconds: leaseS ?? 0 };
  const given = withClient(state, { address: yiaddr, server: serverId, lease });
  if (client.state === "RENEWING" || client.state === "REBINDING") {
    return bind(withClient(given, { renewals: client.renewals + 1 }));
  }
  // Still REQUESTING or REBOOTING: only a good end of the check makes it BOUND (RFC 2131 figure 5).
  return withClient(given, { wake: { kind: "checked", atMs: state.nowMs + CHECK_MS } });
}

/** Switched off and on: it remembers an address whose lease runs, and nothing else (RFC 2131 §3.2). */
export function restart(state: State): State {
  const { address, lease } = state.client;
  const remembers = address !== null && lease !== null && timesOf(lease).end > state.nowMs;
  const wake = { kind: "start", atMs: state.nowMs } as const;
  const change = { server: null, lease: remembers ? lease : null, renewals: 0, tries: 0, isLinkLocal: false, wake };
  return withClient(state, { ...change, state: remembers ? "INIT-REBOOT" : "INIT", address: remembers ? address : null });
}

/** The source address of what it sends now, or where it can be reached. */
export function clientIp({ client }: State): string {
  if (client.isLinkLocal) return LINK_LOCAL;
  const hasAddress = client.state === "BOUND" || client.state === "RENEWING" || client.state === "REBINDING";
  return hasAddress ? (client.address ?? NOBODY) : NOBODY;
}

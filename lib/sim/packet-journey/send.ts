import { isRouter, LINK_MS, type Link, type Node, nicOn, ownerOf } from "./network";
import { routeTo } from "./route";
import type { Datagram, Deed, Held, State, Task, Wire } from "./state";

/** Linux's mcast_solicit: an address that is asked for three times in vain counts as unreachable; a second apart (RFC 1122 §2.3.2.1). */
export const ARP_TRIES = 3;
const ARP_RETRY_MS = 1000;
/** What a router or a host puts into its own packets. */
export const OWN_TTL = 64;

export type Reason = { is: Deed["is"]; by: Node; got: Wire | null };

/** The tasks with one more, in the order of time; of two at the same time the older goes first. */
export function withTask(tasks: Task[], task: Task): Task[] {
  return [...tasks, task].sort((a, b) => a.atMs - b.atMs);
}

function deedOf({ is, by, got }: Reason, why: Deed["why"] = "none"): Deed {
  return { is, by, why, got };
}

/** Puts a frame on its link; it arrives unless its goal is switched off. */
export function transmit(state: State, wire: Wire, previous: Wire | null, reason: Reason): State {
  const task: Task = { is: "receive", atMs: state.nowMs + LINK_MS[wire.link], wire };
  return { ...state, wire, previous, deed: deedOf(reason), tasks: withTask(state.tasks, task) };
}

/** A frame in which nothing goes out. */
export function rest(state: State, by: Node, is: Deed["is"], why: Deed["why"], got: Wire | null): State {
  return { ...state, wire: null, previous: null, deed: { is, by, why, got } };
}

/**
 * Looks up the way of a datagram that `node` makes or forwards (RFC 1812 §5.2.1): next hop, its MAC address, a new frame.
 * Where the MAC address is not known, the datagram waits and ARP asks.
 */
export function dispatch(state: State, node: Node, held: Held, reason: Reason): State {
  const { datagram } = held;
  const route = routeTo(node, datagram.destination, state.parameters.server);
  if (route === null) return unreachable(state, node, "net", held, reason.got);
  const target = route.via ?? datagram.destination;
  if (!state.arp[node].includes(target)) return ask(state, node, route.link, target, 1, held, reason.got);
  return transmit(state, frameTo(node, route.link, target, datagram), held.previous, reason);
}

export function frameTo(node: Node, link: Link, target: string, datagram: Datagram): Wire {
  return { link, from: node, to: ownerOf(target), content: { is: "packet", datagram } };
}

/** Broadcasts for the MAC address of `target`, and will ask again if nobody answers. */
export function ask(state: State, node: Node, link: Link, target: string, tries: number, held: Held, got: Wire | null): State {
  const senderIp = nicOn(node, link).ip;
  const wire: Wire = { link, from: node, to: "all", content: { is: "arp", operation: "request", senderIp, targetIp: target } };
  const again: Task = { is: "ask-again", atMs: state.nowMs + ARP_RETRY_MS, node, link, target, tries, held };
  const isHeard = ownerOf(target) !== "server" || state.serverOn;
  const waiting = { ...state, tasks: withTask(state.tasks, again) };
  const reason: Reason = { is: "ask", by: node, got };
  if (isHeard) return transmit(waiting, wire, null, reason);
  return { ...waiting, wire, previous: null, deed: deedOf(reason, "no-answer") };
}

/** Nobody has answered, or no line matches: a router tells the source, a host itself (RFC 1812 §5.2.7.1). */
export function unreachable(state: State, node: Node, report: "net" | "host", held: Held, got: Wire | null): State {
  const { received } = held;
  if (!isRouter(node) || received === null) return rest(state, node, "drop", "no-answer", got);
  return reportTo(state, node, report, received, got);
}

/** An ICMP error to the source of what was received; never about another error (RFC 1812 §4.3.2.7). */
export function reportTo(state: State, node: Node, report: "ttl" | "net" | "host", received: Datagram, got: Wire | null): State {
  const { body, source } = received;
  if (body.is === "icmp") return rest(state, node, "drop", "expired", got);
  const route = routeTo(node, source, state.parameters.server);
  // No way back to a private source either.
  if (route === null) return rest(state, node, "drop", "expired", got);
  const datagram: Datagram = {
    // The address of the interface over which it leaves (RFC 1812 §4.3.2.4).
    source: nicOn(node, route.link).ip,
    destination: source,
    ttl: OWN_TTL,
    body: { is: "icmp", report, quoted: { ...received, body } },
  };
  return dispatch(state, node, { datagram, previous: null, received: null }, { is: "report", by: node, got });
}

import { clientReceives, restart, wakeClient } from "./client";
import { FOREIGN, POOLS, ROUTER, serversOf } from "./network";
import type { Parameters } from "./parameters";
import { send } from "./send";
import { serverReceives } from "./server";
import type { Event, Input, Message, Server, State } from "./state";

/** How much of a lease has passed as a client that remembers its address is switched on: a third. */
const PASSED = 1 / 3;

export function init(parameters: Parameters, seed: number): State {
  const { start, leaseS } = parameters;
  const remembered = { new: null, reboot: POOLS.a[1], moved: FOREIGN }[start];
  const leftMs = Math.round(leaseS * 1000 * (1 - PASSED));
  const servers = serversOf(parameters.servers).map((id): Server => {
    const isKnown = start === "reboot" && id === "a";
    return { id, isOn: true, bindings: isKnown ? [{ address: POOLS.a[1], status: "leased", endMs: leftMs }] : [] };
  });
  return {
    parameters,
    nowMs: 0,
    random: seed | 0,
    client: {
      state: remembered === null ? "INIT" : "INIT-REBOOT",
      address: remembered,
      server: null,
      xid: 0,
      startedMs: 0,
      requestedMs: 0,
      lease: remembered === null ? null : { startMs: leftMs - leaseS * 1000, seconds: leaseS },
      tries: 0,
      renewals: 0,
      wake: { kind: "start", atMs: 0 },
      isLinkLocal: false,
    },
    servers,
    flights: [],
    serial: 0,
    counts: { arrived: 0, lost: 0 },
  };
}

/** The earliest arrival or timer; of both at once, the arrival. */
export function next({ flights, client: { wake } }: State): Event | undefined {
  let first: Message | undefined;
  for (const flight of flights) if (first === undefined || flight.arrivesMs < first.arrivesMs) first = flight;
  if (first !== undefined && (wake === null || first.arrivesMs <= wake.atMs)) return { kind: "arrive", message: first.id };
  return wake === null ? undefined : { kind: "wake", wake: wake.kind };
}

export function step(state: State, event: Event | Input): State {
  switch (event.kind) {
    case "arrive":
      return arrive(state, event.message);
    case "wake": {
      const { wake } = state.client;
      return wake?.kind === event.wake ? wakeClient({ ...state, nowMs: wake.atMs }, event.wake) : state;
    }
    case "lose":
      return take(state, event.message, "lost");
    case "power":
      return { ...state, servers: state.servers.map((one) => (one.id === event.server ? { ...one, isOn: event.isOn } : one)) };
    case "restart":
      return isSettled(state) ? restart(state) : state;
  }
}

/** Nothing is on its way, and the client holds an address or has given up. */
export function isSettled({ flights, client }: State): boolean {
  return flights.length === 0 && (client.state === "BOUND" || client.isLinkLocal);
}

function take(state: State, id: number, as: "arrived" | "lost"): State {
  if (!state.flights.some((flight) => flight.id === id)) return state;
  const flights = state.flights.filter((flight) => flight.id !== id);
  return { ...state, flights, counts: { ...state.counts, [as]: state.counts[as] + 1 } };
}

function arrive(state: State, id: number): State {
  const message = state.flights.find((flight) => flight.id === id);
  if (message === undefined) return state;
  const taken: State = { ...take(state, id, "arrived"), nowMs: message.arrivesMs };
  const { from, to } = message;
  if (from === "client" && to === "all") {
    if (state.parameters.relay) return relayOn(taken, message);
    return taken.servers.reduce((after, server) => serverReceives(after, server.id, message), taken);
  }
  if (to === "a" || to === "b") return serverReceives(taken, to, message);
  return to === "relay" ? relayBack(taken, message) : clientReceives(taken, message);
}

/** To every server it knows, with its own address on the client's network in `giaddr` (RFC 1542 §4.1.1). */
function relayOn(state: State, message: Message): State {
  return state.servers.reduce((after, { id }) => send(after, { ...message, from: "relay", to: id, giaddr: ROUTER.ip }), state);
}

/** Back onto the client's link, by broadcast where the bit asks for it (RFC 1542 §4.1.2). */
function relayBack(state: State, message: Message): State {
  return send(state, { ...message, from: "relay", to: message.broadcastBit ? "all" : "client" });
}

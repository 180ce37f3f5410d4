import type { Segment } from "@/lib/sim/tcp/segment";
import type { Parameters } from "./parameters";
import type { Flight, HostName, State } from "./state";

/** Past the initial RTO, so that the sender repeats itself before the held-up segment arrives. */
export const HOLD_UP_MS = 1500;

/** How many round trips the client's SYN takes when an old one overtakes it (RFC 9293, Figure 8). */
const SLOW_SYN_ROUND_TRIPS = 2;

/** Puts segments on the wire. */
export function transmit(state: State, from: HostName, segments: readonly Segment[]): State {
  if (segments.length === 0) return state;
  const flight = [...state.flight];
  let { nextId, lossesLeft } = state;
  for (const segment of segments) {
    const delayMs = delayOf(state, from, segment);
    const lost = lossesLeft > 0 && isKind(state.parameters.loss, from, segment);
    if (lost) lossesLeft -= 1;
    flight.push({
      id: nextId,
      packet: nextId,
      from,
      segment,
      sentAtMs: state.nowMs,
      arrivesAtMs: state.nowMs + delayMs,
      lostAtMs: lost ? state.nowMs + delayMs / 2 : null,
      delayed: false,
    });
    nextId += 1;
  }
  return { ...state, flight, nextId, lossesLeft, segment: segments.at(-1) ?? state.segment };
}

function delayOf({ parameters, client }: State, from: HostName, segment: Segment): number {
  const slow = parameters.situation === "old-duplicate-while-opening" && from === "client" && segment.syn && !client.repeated;
  return slow ? parameters.rttMs * SLOW_SYN_ROUND_TRIPS : parameters.rttMs / 2;
}

function isKind(loss: Parameters["loss"], from: HostName, { syn, ack, rst, data }: Segment): boolean {
  switch (loss) {
    case "none":
      return false;
    case "syn":
      return syn && ack === null && from === "client";
    case "syn-ack":
      return syn && ack !== null;
    case "ack":
      return !syn && !rst && ack !== null && data === 0 && from === "client";
  }
}

export function withoutFlight(state: State, id: number): State {
  return { ...state, flight: state.flight.filter((flight) => flight.id !== id) };
}

/** The network delivers the segment a second time, one round trip after the first. */
export function duplicated(state: State, flight: Flight): State {
  const copy = { ...flight, id: state.nextId, arrivesAtMs: flight.arrivesAtMs + state.parameters.rttMs, lostAtMs: null };
  return { ...state, flight: [...state.flight, copy], nextId: state.nextId + 1 };
}

export function heldUp(state: State, flight: Flight): State {
  const late = { ...flight, arrivesAtMs: flight.arrivesAtMs + HOLD_UP_MS, delayed: true };
  return { ...state, flight: state.flight.map((other) => (other.id === flight.id ? late : other)) };
}

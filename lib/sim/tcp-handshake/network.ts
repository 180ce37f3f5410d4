import type { Segment } from "@/lib/sim/tcp/segment";
import type { Parameters } from "./parameters";
import type { Flight, HostName, State } from "./state";

/** Past the initial RTO, so that the sender repeats itself before the held-up segment arrives. */
export const HOLD_UP_MS = 1500;

/** How many round trips the client's SYN takes when an old one overtakes it (RFC 9293, Figure 8). */
const SLOW_SYN_ROUND_TRIPS = 2;

/** Puts segments on the wire and returns their ids. Here and below the state is the step's own copy and is written to. */
export function transmit(next: State, from: HostName, segments: readonly Segment[]): number[] {
  if (segments.length === 0) return [];
  const flights = segments.map((segment, index): Flight => {
    const delayMs = delayOf(next, from, segment);
    const lost = next.lossesLeft > 0 && isKind(next.parameters.loss, from, segment);
    if (lost) next.lossesLeft -= 1;
    return {
      id: next.nextId + index,
      packet: next.nextId + index,
      from,
      segment,
      sentAtMs: next.nowMs,
      arrivesAtMs: next.nowMs + delayMs,
      lostAtMs: lost ? next.nowMs + delayMs / 2 : null,
      delayed: false,
    };
  });
  next.flight = [...next.flight, ...flights];
  next.nextId += flights.length;
  next.segment = segments.at(-1) ?? next.segment;
  return flights.map(({ id }) => id);
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

/** The segment's way is over, wherever it ended. */
export function land(next: State, id: number): void {
  next.flight = next.flight.filter((flight) => flight.id !== id);
}

/** The network delivers the segment a second time, one round trip after the first. */
export function duplicate(next: State, flight: Flight): void {
  const copy = { ...flight, id: next.nextId, arrivesAtMs: flight.arrivesAtMs + next.parameters.rttMs, lostAtMs: null };
  next.flight = [...next.flight, copy];
  next.nextId += 1;
}

export function holdUp(next: State, flight: Flight): void {
  const late = { ...flight, arrivesAtMs: flight.arrivesAtMs + HOLD_UP_MS, delayed: true };
  next.flight = next.flight.map((other) => (other.id === flight.id ? late : other));
}

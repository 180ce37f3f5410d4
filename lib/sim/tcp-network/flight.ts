import type { Segment } from "@/lib/sim/tcp/segment";
import type { HostName } from "./hosts";

/** Past the initial RTO, so that the sender repeats itself before the held-up segment arrives. */
export const HOLD_UP_MS = 1500;

/** A segment on its way. `packet` is what the sender numbered; a copy made by the network has the same one. */
export type Flight = {
  id: number;
  packet: number;
  from: HostName;
  segment: Segment;
  sentAtMs: number;
  arrivesAtMs: number;
  /** The network will lose it here. */
  lostAtMs: number | null;
  /** The learner holds it up. */
  delayed: boolean;
  /** Which connection it belongs to, where there are several. */
  connection?: number;
};

/** What of a state is the network’s. Here and below it is the step’s own copy and is written to. */
export type Wire = {
  nowMs: number;
  flight: Flight[];
  nextId: number;
  /** The segment that was sent last, by either side. */
  segment: Segment | null;
};

/** What the network does to one segment. */
export type Fate = { delayMs: number; lost: boolean };

/** Puts segments on the wire and returns their ids. A segment that gets lost is lost half-way. */
export function transmit(
  next: Wire,
  from: HostName,
  segments: readonly Segment[],
  fateOf: (segment: Segment) => Fate,
  connection?: number,
): number[] {
  if (segments.length === 0) return [];
  const flights = segments.map((segment, index): Flight => {
    const { delayMs, lost } = fateOf(segment);
    const flight: Flight = {
      id: next.nextId + index,
      packet: next.nextId + index,
      from,
      segment,
      sentAtMs: next.nowMs,
      arrivesAtMs: next.nowMs + delayMs,
      lostAtMs: lost ? next.nowMs + delayMs / 2 : null,
      delayed: false,
    };
    if (connection !== undefined) flight.connection = connection;
    return flight;
  });
  next.flight = [...next.flight, ...flights];
  next.nextId += flights.length;
  next.segment = segments.at(-1) ?? next.segment;
  return flights.map(({ id }) => id);
}

export function flightOf(wire: Pick<Wire, "flight">, id: number): Flight | undefined {
  return wire.flight.find((flight) => flight.id === id);
}

/** The segment's way is over, wherever it ended. */
export function land(next: Wire, id: number): void {
  next.flight = next.flight.filter((flight) => flight.id !== id);
}

/** The network delivers the segment a second time, one round trip after the first. */
export function duplicate(next: Wire, flight: Flight, rttMs: number): void {
  const copy = { ...flight, id: next.nextId, arrivesAtMs: flight.arrivesAtMs + rttMs, lostAtMs: null };
  next.flight = [...next.flight, copy];
  next.nextId += 1;
}

export function holdUp(next: Wire, flight: Flight): void {
  const late = { ...flight, arrivesAtMs: flight.arrivesAtMs + HOLD_UP_MS, delayed: true };
  next.flight = next.flight.map((other) => (other.id === flight.id ? late : other));
}

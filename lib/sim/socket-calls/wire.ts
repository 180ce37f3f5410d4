import type { Segment } from "@/lib/sim/tcp/segment";
import { type Flight, transmit } from "@/lib/sim/tcp-network/flight";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import { isForged } from "./addresses";
import type { State } from "./state";

/** Puts segments on the wire. What goes to a forged address leaves the server and is never heard of again. */
export function send(next: State, from: HostName, connection: number, segments: readonly Segment[]): Flight[] {
  if (segments.length === 0) return [];
  const before = next.flight;
  transmit(next, from, segments, () => ({ delayMs: next.parameters.rttMs / 2, lost: false }), connection);
  const sent = next.flight.slice(before.length);
  if (isForged(connection)) next.flight = before;
  return sent;
}

/** A segment that turns up at the server from nowhere the simulation knows of. */
export function forgedFlight(next: State, connection: number, segment: Segment): Flight {
  const { nowMs, nextId } = next;
  next.nextId += 1;
  return {
    id: nextId,
    packet: nextId,
    from: "client",
    segment,
    sentAtMs: nowMs,
    arrivesAtMs: nowMs,
    lostAtMs: null,
    delayed: false,
    connection,
  };
}

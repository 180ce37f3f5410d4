import { duplicate, type Flight, flightOf, holdUp, land, type Wire } from "./flight";

/** What the learner may do to a segment that is on its way. */
export type Meddling = { type: "drop" | "duplicate" | "delay"; id: number };

export function isMeddling(event: { type: string }): event is Meddling {
  return event.type === "drop" || event.type === "duplicate" || event.type === "delay";
}

/** Whether the segment is still there, and not held up already. */
export function canMeddle(wire: Wire, { type, id }: Meddling): boolean {
  const flight = flightOf(wire, id);
  return flight !== undefined && (type !== "delay" || !flight.delayed);
}

/** Does it, and returns the segment as it was. */
export function meddle(next: Wire, { type, id }: Meddling, rttMs: number): Flight | null {
  const flight = flightOf(next, id);
  if (flight === undefined) return null;
  if (type === "drop") land(next, id);
  else if (type === "duplicate") duplicate(next, flight, rttMs);
  else holdUp(next, flight);
  return flight;
}

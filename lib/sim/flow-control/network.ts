import type { Flight, Segment, State } from "./state";

/** Puts a segment on the line. The state is the step's own copy and is written to. */
export function transmit(next: State, segment: Segment): Flight {
  const { delayMs, segmentMs } = next.parameters;
  const isData = segment.length > 0;
  const isLost = segment.kind === "update" && next.updatesToLose > 0;
  if (isLost) next.updatesToLose -= 1;
  // Data leaves when the line has taken all of it; an ACK is too short to take time.
  const wayMs = delayMs + (isData ? segmentMs : 0);
  const flight: Flight = {
    id: next.nextId,
    segment,
    sentAtMs: next.nowMs,
    arrivesAtMs: next.nowMs + wayMs,
    lostAtMs: isLost ? next.nowMs + wayMs / 2 : null,
  };
  next.nextId += 1;
  next.flight = next.flight.concat(flight);
  const { sent, arrived, lost, data, octets, probes, updates } = next.counts;
  next.counts = {
    sent: sent + 1,
    arrived,
    lost,
    data: data + (isData ? 1 : 0),
    octets: octets + segment.length,
    probes: probes + (segment.kind === "probe" ? 1 : 0),
    updates: updates + (segment.kind === "update" ? 1 : 0),
  };
  return flight;
}

/** Its way is over: it arrived, or was lost. */
export function land(next: State, { id }: Flight, how: "arrived" | "lost"): void {
  next.flight = next.flight.filter((flight) => flight.id !== id);
  const { counts } = next;
  next.counts = how === "arrived" ? { ...counts, arrived: counts.arrived + 1 } : { ...counts, lost: counts.lost + 1 };
}

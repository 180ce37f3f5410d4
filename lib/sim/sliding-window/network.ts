import { draw } from "@/lib/random";
import { takePlanned } from "./plan";
import type { Count, Flight, State } from "./state";

type Departing = Pick<Flight, "kind" | "frame" | "number" | "blocks" | "copy">;

/**
 * Puts a frame or an ACK on the line. A frame has arrived when its last bit has; an ACK is too short to take time. The
 * state is the step's own copy and is written to.
 */
export function transmit(next: State, departing: Departing): Flight {
  const { frameMs, delayMs, lateMs } = next.parameters;
  const { kind, frame, number, blocks, copy } = departing;
  const isLost = kind === "frame" ? losesFrame(next, frame) : losesAck(next, frame);
  const late = kind === "frame" && !isLost && isLate(next, frame);
  const wayMs = (kind === "frame" ? frameMs : 0) + delayMs;
  const flight: Flight = {
    id: next.nextId,
    kind,
    frame,
    number,
    blocks,
    copy,
    sentAtMs: next.nowMs,
    arrivesAtMs: next.nowMs + wayMs + (late ? lateMs : 0),
    lostAtMs: isLost ? next.nowMs + wayMs / 2 : null,
    late,
  };
  next.nextId += 1;
  next.flight = next.flight.concat(flight);
  count(next, kind, "sent");
  return flight;
}

function losesFrame(next: State, frame: number): boolean {
  const { losses } = next.planned;
  const left = takePlanned(losses, frame);
  if (left !== losses) {
    next.planned = { ...next.planned, losses: left };
    return true;
  }
  if (next.parameters.lossPercent === 0) return false;
  const [value, random] = draw(next.random);
  next.random = random;
  return value * 100 < next.parameters.lossPercent;
}

function losesAck(next: State, frame: number): boolean {
  const { ackLosses } = next.planned;
  const left = takePlanned(ackLosses, frame);
  if (left === ackLosses) return false;
  next.planned = { ...next.planned, ackLosses: left };
  return true;
}

function isLate(next: State, frame: number): boolean {
  const left = takePlanned(next.planned.late, frame);
  if (left === next.planned.late) return false;
  next.planned = { ...next.planned, late: left };
  return true;
}

/** Its way is over: it arrived, or was lost. */
export function land(next: State, { id, kind }: Flight, how: "arrived" | "lost"): void {
  next.flight = without(next.flight, id);
  count(next, kind, how);
}

/** What lands is nearly always among the oldest: the rest is copied at once. */
function without(flight: readonly Flight[], id: number): readonly Flight[] {
  const at = flight.findIndex((other) => other.id === id);
  const rest = flight.slice();
  rest.splice(at, 1);
  return rest;
}

function count(next: State, kind: Flight["kind"], what: keyof Count): void {
  const { frame, ack, again } = next.counts;
  const { sent, arrived, lost } = kind === "frame" ? frame : ack;
  const counted = { sent, arrived, lost };
  counted[what] += 1;
  next.counts = kind === "frame" ? { frame: counted, ack, again } : { frame, ack: counted, again };
}

/** The learner holds it up; others overtake it. */
export function holdUp(next: State, { id }: Flight): void {
  const { lateMs } = next.parameters;
  next.flight = next.flight.map((flight) =>
    flight.id === id ? { ...flight, arrivesAtMs: flight.arrivesAtMs + lateMs, lostAtMs: null, late: true } : flight,
  );
}

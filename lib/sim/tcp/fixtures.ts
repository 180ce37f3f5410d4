import type { Outcome, TcpEvent, TcpOptions } from "./event";
import { notationOf, type Segment } from "./segment";
import { closedTcb, type Tcb } from "./tcb";
import { transition } from "./transition";

export type End = "a" | "b";

/** Two endpoints and no network: a test carries each segment itself, or drops it. */
export class Pair {
  readonly ends: Record<End, Tcb>;
  readonly delivered: Record<End, number> = { a: 0, b: 0 };
  /** Everything that was sent, in the RFC's notation: "a <SEQ=100><CTL=SYN>". */
  readonly log: string[] = [];

  /** The RFC's figures number A from 100 and B from 300. */
  constructor(
    ends: Partial<Record<End, Tcb>> = {},
    readonly isn: Record<End, number> = { a: 100, b: 300 },
    readonly options: Omit<TcpOptions, "iss"> = { mode: "spec", rst: "rfc5961" },
  ) {
    this.ends = { a: ends.a ?? closedTcb(), b: ends.b ?? closedTcb() };
  }

  /** Lets something happen to one end; what it sends is returned and not delivered. */
  happen(end: End, event: TcpEvent): Outcome {
    const outcome = transition(this.ends[end], event, { ...this.options, iss: this.isn[end] });
    this.ends[end] = outcome.next;
    this.delivered[end] += outcome.delivered;
    this.log.push(...outcome.send.map((seg) => `${end} ${notationOf(seg)}`));
    return outcome;
  }

  /** The only segment that a call or timer makes this end send. */
  sends(end: End, event: TcpEvent): Segment {
    return only(this.happen(end, event).send);
  }

  /** Delivers a segment and returns the only one it is answered with. */
  answers(end: End, segment: Segment): Segment {
    return this.sends(end, { type: "segment", segment });
  }

  /** Delivers a segment. */
  arrives(end: End, segment: Segment): Outcome {
    return this.happen(end, { type: "segment", segment });
  }

  get states(): [a: Tcb["state"], b: Tcb["state"]] {
    return [this.ends.a.state, this.ends.b.state];
  }
}

function only(segments: readonly Segment[]): Segment {
  const [segment] = segments;
  if (segment === undefined || segments.length > 1) throw new Error(`One segment expected, not ${segments.length}.`);
  return segment;
}

export const OPEN: TcpEvent = { type: "open", mode: "active" };
export const LISTEN: TcpEvent = { type: "open", mode: "passive" };
export const CLOSE: TcpEvent = { type: "close" };
export const RTO: TcpEvent = { type: "timer", timer: "retransmission" };
export const TWO_MSL: TcpEvent = { type: "timer", timer: "time-wait" };

/** A connection just opened, as after Figure 6: A is at 101 and B at 301, one past their ISNs. */
export function establishedPair(options?: Omit<TcpOptions, "iss">, isn?: Record<End, number>): Pair {
  const pair = new Pair({}, isn, options);
  pair.happen("b", LISTEN);
  pair.arrives("b", pair.answers("a", pair.answers("b", pair.sends("a", OPEN))));
  return pair;
}

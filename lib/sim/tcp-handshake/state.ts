import type { Report } from "@/lib/sim/tcp/event";
import type { RowId } from "@/lib/sim/tcp/row";
import type { Segment } from "@/lib/sim/tcp/segment";
import type { Tcb } from "@/lib/sim/tcp/tcb";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Meddling } from "@/lib/sim/tcp-network/meddling";
import type { Timer } from "@/lib/sim/tcp-network/timers";
import type { Parameters } from "./parameters";

export type Host = {
  tcb: Tcb;
  timer: Timer | null;
  /** A program waits for connections here: a connection that ends leaves LISTEN behind, not CLOSED. */
  listens: boolean;
  isn: number;
  /** When the ISN above was first used; a later opening starts from the clock (RFC 9293 §3.4.1). */
  isnUsedAtMs: number | null;
  opensAtMs: number | null;
  sendsAtMs: number | null;
  /** When the first segment of the connection left, for the round-trip time. */
  openedAtMs: number;
  /** Initial RTO of data, once the handshake is over. */
  dataRtoMs: number;
  /** Its SYN or SYN,ACK had to be repeated. */
  repeated: boolean;
  /** Octets handed to the program. */
  delivered: number;
};

/** What the last step did, for the sentence and the view. */
export type Effect = {
  host: HostName | null;
  row: RowId | null;
  report: Report | null;
  delivered: number;
  /** The segment that arrived, was lost, or was interfered with. */
  flight: Flight | null;
  /** Ids of the segments that left. */
  sent: number[];
  /** The accept queue was full, so a SYN was dropped unanswered. */
  queueFull: boolean;
};

export type State = {
  parameters: Parameters;
  nowMs: number;
  client: Host;
  server: Host;
  flight: Flight[];
  nextId: number;
  /** The segment that was sent last, by either side. */
  segment: Segment | null;
  /** How often the network will still lose a segment of the chosen kind. */
  lossesLeft: number;
  /** The accept queue of the server: finished connections that its program has not fetched. */
  queue: { places: number; taken: number };
  acceptsAtMs: number | null;
  effect: Effect;
};

export type Event =
  | { type: "open"; host: HostName }
  | { type: "send" }
  | { type: "accept" }
  | { type: "arrive"; id: number }
  | { type: "lose"; id: number }
  | { type: "timeout"; host: HostName };

/** What the learner may do to a run. */
export type Input = Meddling | { type: "accept-now" } | { type: "abort" };

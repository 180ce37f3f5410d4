import type { Report } from "@/lib/sim/tcp/event";
import type { RowId } from "@/lib/sim/tcp/row";
import type { Tcb } from "@/lib/sim/tcp/tcb";
import type { Flight, Wire } from "@/lib/sim/tcp-network/flight";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Meddling } from "@/lib/sim/tcp-network/meddling";
import type { Timer } from "@/lib/sim/tcp-network/timers";
import type { Waiting } from "@/lib/sim/tcp-network/waiting";
import type { Parameters } from "./parameters";

/** A user's calls (RFC 9293 §3.10); `crash`: the host forgets the connection and tells nobody (§3.5.1). */
export const CALLS = ["passive-open", "active-open", "send", "close", "abort", "crash"] as const;
export type Call = (typeof CALLS)[number];

export type Host = {
  tcb: Tcb;
  timer: Timer | null;
  waiting: Waiting | null;
  /** A process holds the socket; after CLOSE none does. */
  held: boolean;
  isn: number;
  isnUsedAtMs: number | null;
  /** When the first segment of the connection left, for the round-trip time. */
  openedAtMs: number;
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
  /** The segment that arrived, or was interfered with. */
  flight: Flight | null;
  /** Ids of the segments that left. */
  sent: number[];
};

/** A is "client" and B "server" here as on the wire; either may do anything. */
export type State = Wire & { parameters: Parameters; client: Host; server: Host; effect: Effect };

export type TimerName = "retransmission" | "time-wait" | "orphan";

export type Event = { type: "arrive"; id: number } | { type: "timeout"; host: HostName; timer: TimerName };

/** What the learner may do to a run. */
export type Input = Meddling | { type: "call"; host: HostName; call: Call };

import type { Report } from "@/lib/sim/tcp/event";
import type { RowId } from "@/lib/sim/tcp/row";
import type { Tcb } from "@/lib/sim/tcp/tcb";
import type { Flight, Wire } from "@/lib/sim/tcp-network/flight";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Meddling } from "@/lib/sim/tcp-network/meddling";
import type { Timer } from "@/lib/sim/tcp-network/timers";
import type { Waiting } from "@/lib/sim/tcp-network/waiting";
import type { Parameters } from "./parameters";

/** What a program does with its socket. `shutdown` ends the sending direction only, `close` gives the socket up. */
export type Call = "send" | "shutdown" | "close" | "abort";

export type Host = {
  tcb: Tcb;
  timer: Timer | null;
  /** TIME-WAIT, or FIN-WAIT-2 without a process. */
  waiting: Waiting | null;
  dataRtoMs: number;
  /** Whether a process still holds the socket and could read. */
  held: boolean;
  /** Octets that arrived before the run and were not read. */
  unread: number;
  /** When the program will send, and when it will end. */
  sendsAtMs: number | null;
  endsAtMs: number | null;
  /** Octets handed to the program. */
  delivered: number;
};

export type Connection = Record<HostName, Host>;

export type TimerName = "retransmission" | "time-wait" | "orphan";

/** What the last step did, for the sentence and the view. */
export type Effect = {
  connection: number;
  host: HostName | null;
  row: RowId | null;
  report: Report | null;
  delivered: number;
  /** The segment that arrived, was lost, or was interfered with. */
  flight: Flight | null;
  /** Ids of the segments that left. */
  sent: number[];
  /** What the program did in this step, on its own or the moment it was told. */
  calls: Call[];
  /** TCP made an abort of it, because data would be lost unread (RFC 9293 §3.6.1, SHLD-3). */
  lostUnread: boolean;
  /** The timer that expired. */
  timer: TimerName | null;
};

export type State = Wire & {
  parameters: Parameters;
  connections: Connection[];
  /** How often the network will still lose a segment of the chosen kind. */
  lossesLeft: number;
  effect: Effect;
};

export type Event =
  | { type: "call"; connection: number; host: HostName; call: "send" | "end" }
  | { type: "arrive"; id: number }
  | { type: "lose"; id: number }
  | { type: "timeout"; connection: number; host: HostName; timer: TimerName };

/** What the learner may do to a run. `exit`: the server's process ends, and its system closes what it held. */
export type Input = Meddling | { type: "send" } | { type: "close" } | { type: "abort"; host: HostName } | { type: "exit" };

import type { Report } from "@/lib/sim/tcp/event";
import type { RowId } from "@/lib/sim/tcp/row";
import type { Segment } from "@/lib/sim/tcp/segment";
import type { Tcb } from "@/lib/sim/tcp/tcb";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import type { Meddling } from "@/lib/sim/tcp-network/meddling";
import type { Timer } from "@/lib/sim/tcp-network/timers";
import type { Cookie, Verdict } from "./cookie";
import type { Parameters } from "./parameters";

/** What a call leaves in `errno`. */
export type Errno = "ECONNREFUSED" | "ETIMEDOUT" | "ECONNRESET";
export type ClientCall = "socket" | "connect" | "send" | "recv" | "close";
export type ServerCall = "socket" | "bind" | "listen" | "accept" | "recv" | "send" | "close";

/** One end of a connection, as its kernel keeps it. */
export type Endpoint = {
  tcb: Tcb;
  timer: Timer | null;
  openedAtMs: number;
  /** Its SYN or SYN,ACK had to be repeated. */
  repeated: boolean;
  /** Initial RTO of data, once the handshake is over. */
  dataRtoMs: number;
  /** Octets received that the program has not fetched. */
  unread: number;
  /** The peer will send no more. */
  ended: boolean;
  error: Errno | null;
};

/** A number (a descriptor, octets, 0) or the reason why it is −1. */
export type Returned<C> = { call: C; value: number | Errno };

/** A program of one thread: it makes one call after the other. */
export type Program<C> = {
  /** The call that it makes next, or sleeps in; null where there is no more to do. */
  call: C | null;
  blocked: boolean;
  /** When it makes the call or, asleep, is woken. */
  dueMs: number | null;
  /** The call that returned last. */
  returned: Returned<C> | null;
};

export type Client = Endpoint & { program: Program<ClientCall> };
/** `connection` is the one that is being served. */
export type ServerProgram = Program<ServerCall> & { connection: number | null };
/** A half-open or finished connection in the server's kernel. `cookie`: it was rebuilt from one. */
export type ServerSocket = Endpoint & { connection: number; cookie: boolean };

/** What the server's kernel did with a segment that arrived, or with a timer. */
export type Deed =
  | "entered"
  | "repeated"
  | "queued"
  | "syn-queue-full"
  | "accept-queue-full"
  | "ack-ignored"
  | "aborted"
  | "cookie-sent"
  | "cookie-accepted"
  | "cookie-refused"
  | "cookie-no-room"
  | "refused"
  | "expired";

/** What the last step did, for the sentence and the view. */
export type Effect = {
  connection: number | null;
  /** The segment that arrived or was interfered with. */
  flight: Flight | null;
  sent: readonly Flight[];
  deed: Deed | null;
  row: RowId | null;
  report: Report | null;
};

/** The latest SYN cookie: what the server wrote into its starting number, and what came of it. */
export type CookieSeen = { connection: number; clientIsn: number; cookie: Cookie; verdict: Verdict | null };

/** What became of every SYN that reached the server. */
export type SynCount = { arrived: number; entered: number; repeated: number; cookies: number; dropped: number; refused: number };

export type State = {
  parameters: Parameters;
  seed: number;
  nowMs: number;
  clients: readonly Client[];
  program: ServerProgram;
  listener: "none" | "bound" | "listening";
  sockets: readonly ServerSocket[];
  /** Places for half-open connections, and who holds them. */
  halfOpen: readonly (number | null)[];
  /** Finished connections that wait for accept(), the first to be fetched first. */
  queue: readonly number[];
  flight: Flight[];
  nextId: number;
  segment: Segment | null;
  /** Forged segments so far; each comes from an address of its own. */
  forged: number;
  flood: { left: number; dueMs: number };
  /** Starting numbers that the server has picked. */
  picked: number;
  /** Connections whose SYN,ACK was a cookie, and so offered no options but the MSS. */
  cookied: readonly number[];
  cookie: CookieSeen | null;
  syns: SynCount;
  effect: Effect;
};

export type Event =
  | { type: "call"; client: number }
  | { type: "server-call" }
  | { type: "flood" }
  | { type: "arrive"; id: number }
  | { type: "timeout"; at: "client" | "server"; connection: number };

/** What the learner may do to a run. */
export type Input =
  | Meddling
  | { type: "hurry" }
  | { type: "forge-syn" }
  | { type: "forge-ack" }
  | { type: "kill"; client: number };

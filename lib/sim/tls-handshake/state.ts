import type { ConnectionKind, From, MessageName } from "./messages";
import type { Parameters } from "./parameters";

/** One TCP connection. Its octets follow from this, the parameters and the seed alone. */
export type Connection = {
  kind: ConnectionKind;
  startedAtMs: number;
  /** Where the ticket that is offered comes from: the connection, or -1 for the visit before the run. */
  ticketFrom?: number;
  ticketAgeMs?: number;
  /** The connection whose first flight is sent again. */
  replays?: number;
};

export type Sent = { connection: number; name: MessageName; from: From; sentAtMs: number; arrivesAtMs: number };

/** Long-term keys of the server: of its certificate, and of its tickets. */
export type StolenKey = "certificate" | "ticket";

export type State = {
  parameters: Parameters;
  seed: number;
  nowMs: number;
  connections: Connection[];
  /** Everything that has arrived so far, and so everything that the eavesdropper has recorded. */
  sent: Sent[];
  /** How many messages of the last connection have arrived. */
  done: number;
  stolen: StolenKey[];
  /** How often the server has carried out a transfer. */
  transfers: number;
};

/** The next message of the connection that is under way arrives. */
export type Event = { kind: "arrive" };

export type Input = { kind: "steal"; key: StolenKey } | { kind: "replay" } | { kind: "visit"; how: "full" | "resumed" | "early" };

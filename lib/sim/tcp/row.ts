import type { Text } from "@/lib/text";
import type { CLOSING_ROWS } from "./table-closing";
import type { COMMON_ROWS } from "./table-common";
import type { OPENING_ROWS } from "./table-opening";
import type { SYN_RECEIVED_ROWS } from "./table-syn-received";
import type { TcpState } from "./tcb";

/** What sets a row off, in the words of RFC 9293 §3.10. */
export type EventName =
  | "passive OPEN"
  | "active OPEN"
  | "OPEN"
  | "SEND"
  | "RECEIVE"
  | "CLOSE"
  | "ABORT"
  | "any call"
  | "SEGMENT ARRIVES"
  | "RETRANSMISSION TIMEOUT"
  | "USER TIMEOUT"
  | "TIME-WAIT TIMEOUT"
  | "zero-window timeout"
  | "orphan timeout";

/** One row of the transition table, as data for tables and drills. Its texts are Markdown. */
export type Transition = {
  row: string;
  states: readonly TcpState[];
  event: EventName;
  /** What the event is like; with the state it decides the row. */
  condition: Text;
  /** In the RFC's notation; null: nothing is sent. */
  send: string | null;
  next: TcpState | "same";
  /** What else changes, and what the user is told. */
  effect?: Text;
  /** Where it is written. */
  section: string;
  /** Not standard, but what common systems do. */
  practice?: true;
};

/** The name of a row: the number in the table, with a letter where a row has cases. */
export type RowId = (typeof OPENING_ROWS | typeof SYN_RECEIVED_ROWS | typeof CLOSING_ROWS | typeof COMMON_ROWS)[number]["row"];

import type { RowId, Transition } from "./row";
import { CLOSING_ROWS } from "./table-closing";
import { COMMON_ROWS } from "./table-common";
import { OPENING_ROWS } from "./table-opening";
import { SYN_RECEIVED_ROWS } from "./table-syn-received";

/**
 * The whole transition table of RFC 9293 §3.10 as data: for tables, the state diagram and the drill. `transition`
 * (transition.ts) does what it says, and names the row in every outcome; examples.ts has one case for each row.
 */
export const TRANSITIONS: readonly (Transition & { row: RowId })[] = [
  ...OPENING_ROWS,
  ...SYN_RECEIVED_ROWS,
  ...CLOSING_ROWS,
  ...COMMON_ROWS,
];

/**
 * An exchange of messages between two to six parties: one row for each message, one for each thing that a party does
 * with it, in the order of time. It knows no protocol and holds no coordinates; for loss and timers on a time axis take
 * the ladder.
 */
export type ExchangeModel = {
  /** From left to right; short enough for a sixth of a phone, or for their share of it. */
  parties: string[];
  /** What has happened up to the moment shown. */
  rows: ExchangeRow[];
};

export type ExchangeRow = MessageRow | DeedRow | PauseRow;

/** Something goes from one party to another. */
export type MessageRow = {
  kind: "message";
  id: string | number;
  from: number;
  to: number;
  /** It goes to everybody, in these words; drawn to `to`, past the others. */
  toAll?: string;
  /** What it is, in bold: a method and a path, a type of message. */
  title: string;
  /** What it carries: header fields, numbers, one a line, as they go over the wire. */
  details?: string[];
  /** `sent` is still on its way; `lost` and `refused` end before their goal. */
  fate: "sent" | "arrived" | "lost" | "refused";
  /** A word on its fate. */
  remark?: string;
  /** Drawn so that nobody outside can read it. */
  sealed?: boolean;
  /** Of the moment that is shown. */
  isNow: boolean;
};

/** A party decides, stores, computes. */
export type DeedRow = {
  kind: "deed";
  id: string | number;
  party: number;
  text: string;
  tone?: "good" | "bad";
  isNow: boolean;
};

/** Time passes, in words. */
export type PauseRow = { kind: "pause"; id: string | number; text: string };

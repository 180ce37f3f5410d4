/**
 * A ladder: time runs down, one lifeline for each host, one slanted arrow for each segment. The model holds no
 * coordinates and knows no protocol; layout.ts places it, once for a phone and once for a wider stage.
 */
export type LadderModel = {
  /** Names of the hosts, from left to right. */
  lifelines: string[];
  /** One for each frame of the whole run, so that nothing moves while it is played. */
  moments: Moment[];
  /** The moment that is shown; what comes after it is not drawn. */
  now: number;
  arrows: Arrow[];
  states: StateChange[];
  notes: Note[];
  timers: Timer[];
  /** Room below the moment shown, in pixels, where many segments are on their way at once; otherwise as for a few. */
  ahead?: number;
};

/** How far a moment lies below the one before: at the same instant (close, where no state is written), within a one-way delay, one delay, or a long silence. */
export type Moment = {
  gap: "none" | "close" | "same" | "half" | "step" | "long";
  /** For a long silence: how long, in words. */
  silence?: string;
};

export type Arrow = {
  id: number;
  from: number;
  to: number;
  /** The moment it leaves. */
  leaves: number;
  /** It answers something that arrived at that moment, and so leaves a little below it. */
  answers: boolean;
  /** Where on its way it is first seen, 0 to 1: a stray segment comes from somewhere in the network. */
  start: number;
  /** The moment it arrives; null where it never does. */
  arrives: number | null;
  /** The moment it is lost; null where it never is. */
  lost: number | null;
  /** How far it has come at the moment shown, 0 to 1. */
  progress: number;
  /** It arrives and is turned away unanswered. */
  refused: boolean;
  flags: string;
  /** Numbers, in small. */
  numbers: string;
  /** A word behind: again. */
  remark?: string;
  /** The word once it is lost. */
  lostRemark: string;
};

export type StateChange = {
  lifeline: number;
  moment: number;
  text: string;
  /** Something arrived at that moment, so the text goes below it. */
  arrived: boolean;
  /** Shown as the weight of the lifeline: nothing there, a connection in the making, a connection. */
  phase: "idle" | "opening" | "open";
};

/** A few words beside a lifeline: what a program does there, or is told. */
export type Note = { lifeline: number; moment: number; text: string };

/** A timer that expired at a moment, beside the lifeline it belongs to. */
export type Timer = { lifeline: number; moment: number; text: string };

import type { RandomState } from "@/lib/random";
import type { Cubic } from "../congestion-control/cubic";
import type { Bbr, BbrMode } from "./bbr";
import type { CoDel } from "./codel";
import type { Algorithm, Parameters } from "./parameters";
import type { Patience } from "./patience";

/** All flows and the one queue before the bottleneck, at the end of a slice of time. Times are milliseconds of the run. */
export type State = {
  parameters: Parameters;
  atMs: number;
  /** What waits for the link, in order, where that is not settled on arrival (CoDel); when the link is done with the rest. */
  queue: Waiting[];
  freeMs: number;
  codel: CoDel;
  flows: Flow[];
  random: RandomState;
  /** What happened in the last slice, in its order. */
  news: News[];
};

/** `number` counts a flow's transmissions from 1; `delivered` is what the flow had delivered when it was sent. */
export type Waiting = { flow: number; number: number; sentMs: number; delivered: number; deliveredMs: number };
/** A segment that has its place on the link, which is done with it at `departMs`. Its ACK reaches the sender at `atMs`. */
export type AckOnWay = { number: number; departMs: number; atMs: number; sentMs: number; delivered: number; deliveredMs: number };

export type Flow = {
  algorithm: Algorithm;
  /** Round trip without any queue. */
  rttMs: number;
  startMs: number;
  activity: "waiting" | "sending" | "stopped";
  /** In whole segments. */
  cwnd: number;
  ssthresh: number;
  /** Segments acknowledged since cwnd last grew in congestion avoidance. */
  counted: number;
  cubic: Cubic | null;
  bbr: Bbr | null;
  patience: Patience;
  timerMs: number | null;
  /** The number of the next transmission, and what was sent last when a loss was last answered: one answer a window. */
  next: number;
  recover: number;
  /** Transmissions up to this one were given up by a timeout; their ACKs free no room. */
  forgotten: number;
  /** The latest transmission that was acknowledged. */
  latest: number;
  /** What the sender takes to be in the network. */
  pipe: number;
  acks: AckOnWay[];
  /** Lost transmissions that the sender has not noticed. */
  dropped: number[];
  /** The learner's wish: the next segment sent is lost. */
  dropNext: boolean;
  /** Transmissions: sent = delivered + lost + in the queue + ACKs to come. */
  sent: number;
  delivered: number;
  deliveredMs: number;
  lost: number;
  /** Delivered when the last flow had started: what the fairness of the whole run is counted from. */
  deliveredBefore: number;
};

export type News =
  | { kind: "started"; flow: number }
  | { kind: "dropped"; flow: number; count: number; by: DropCause }
  | { kind: "reduced"; flow: number; from: number; to: number }
  | { kind: "timeout"; flow: number }
  | { kind: "mode"; flow: number; mode: BbrMode };

export type DropCause = "overflow" | "codel" | "learner";

/** One slice of time: some sixteen segments' worth of the bottleneck. */
export type Event = { type: "slice"; atMs: number };

/** What the learner may do to a run. */
export type Input = { type: "drop"; flow: number } | { type: "stop"; flow: number } | { type: "resume"; flow: number };

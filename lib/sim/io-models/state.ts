import type { RandomState } from "@/lib/random";
import type { Model } from "./models";
import type { Parameters } from "./parameters";

/** A socket of which there is something to say: unread data, or an entry on epoll’s ready list. */
export type Socket = { connection: number; unreadBytes: number; isListed: boolean };

/** Work, counted. Nothing here is a time. */
export type Counts = {
  /** System calls. */
  calls: number;
  /** A thread or process that gave up the processor to wait: `ru_nvcsw` of getrusage(2). */
  switches: number;
  /** Bytes of lists and sets that the program handed to the kernel, and that came back. */
  listIn: number;
  listOut: number;
  /** Descriptors, or entries for one, that the kernel and the program looked at in order to find the ready ones. */
  kernelLooks: number;
  programLooks: number;
  /** Bytes of data that read() copied to the program. */
  data: number;
};

/**
 * accepted: the connections stand, nothing looks after them · opened: it does · asleep · awake: there is something, and
 * whoever waited for it runs · returned: the call is back with its result · found: the program knows the ready ones ·
 * done: it has read · stopped: it cannot go on.
 */
export type Phase = "accepted" | "opened" | "asleep" | "awake" | "returned" | "found" | "done" | "stopped";

export type Stop =
  /** The first connection that does not fit, counted from 1. */
  { why: "fd-setsize" | "address-space"; at: number } | { why: "crash" };

export type State = {
  parameters: Parameters;
  nowMs: number;
  random: RandomState;
  model: Model;
  connections: number;
  phase: Phase;
  stop: Stop | null;
  /** Bursts of data so far, and how many there will be. */
  burst: number;
  planned: number;
  sockets: Socket[];
  /** Connections that the last call reported, or whose threads run. */
  reported: number[];
  /** Connections that somebody was just set to wait for; their first wait is part of setting up. */
  fresh: number;
  /** Connections that were lost with the handler that crashed. */
  lost: number;
  /** Setting up; the burst that is being served; all bursts together. */
  setup: Counts;
  thisBurst: Counts;
  total: Counts;
};

export type Event =
  | { kind: "open" }
  | { kind: "wait" }
  | { kind: "arrive" }
  | { kind: "return" }
  | { kind: "find" }
  | { kind: "read" }
  | { kind: "run" };

/** What the learner may do. */
export type Input =
  | { kind: "connect"; count: number }
  | { kind: "switch"; model: Model }
  | { kind: "burst" }
  | { kind: "send" }
  | { kind: "crash" };

export const NOTHING: Counts = { calls: 0, switches: 0, listIn: 0, listOut: 0, kernelLooks: 0, programLooks: 0, data: 0 };

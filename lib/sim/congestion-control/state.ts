import type { Flow } from "./flow";
import type { Parameters } from "./parameters";
import type { LossCause } from "./path";

/** One sender, or two that run the same transfer over two equal paths. Two never share a queue. */
export type State = { parameters: Parameters; atMs: number; started: boolean; flows: Flow[] };

/** `flow` is the sender's place in `flows`. */
export type Event =
  | { type: "start"; atMs: number }
  | { type: "loss"; atMs: number; flow: number; segment: number; cause: LossCause }
  | { type: "ack"; atMs: number; flow: number; ack: number }
  | { type: "timeout"; atMs: number; flow: number; segment: number };

/** What the learner may do to a run. */
export type Input = { type: "drop-next" } | { type: "drop"; segment: number };

import type { RandomState } from "@/lib/random";
import type { Parameters } from "./parameters";

/**
 * coming: not sent yet · connecting: nginx’s SYN goes unanswered, the queue is full · queued: connected and sent, nobody
 * has accepted · running: a worker has it · over: nginx has answered.
 */
export type Stage = "coming" | "connecting" | "queued" | "running" | "over";
export type Code = 200 | 502 | 504;

/** One request of a browser, as nginx sees it. Its number is its place in the list, from 1. */
export type Request = {
  arrivesAtMs: number;
  workMs: number;
  stage: Stage;
  /** When the connection stood; from then on nginx waits for the response. */
  connectedAtMs: number | null;
  /** When a worker accepted it, and when that worker was done with it or dead. */
  startedAtMs: number | null;
  leftAtMs: number | null;
  /** What nginx answered, and when. */
  code: Code | null;
  answeredAtMs: number | null;
  /** While connecting: the next SYN. */
  retryAtMs: number | null;
  tries: number;
};

/** One worker of PHP-FPM. Its number counts the workers ever started. */
export type Worker = {
  id: number;
  startedAtMs: number;
  /** Index of the request that it runs. */
  request: number | null;
  idleSinceMs: number;
};

export type State = {
  parameters: Parameters;
  nowMs: number;
  random: RandomState;
  requests: Request[];
  /** Indices of requests in the accept queue, whether nginx still waits for them or not. */
  queue: number[];
  /** Empty while PHP-FPM is not running. */
  workers: Worker[];
  isUp: boolean;
  /** Workers ever started. */
  started: number;
  /** The last full second at which the master looked and did something. */
  lookedAtMs: number;
  /** For the doubling of forks: what the next beat may start at most, if it follows directly on `forkedAtMs`. */
  forkRate: number;
  forkedAtMs: number | null;
  /** Worker time that went into answers nobody waited for any more. */
  wastedMs: number;
  longestQueue: number;
  mostWorkers: number;
};

/** Each concerns everything that is due at that instant. */
export type Event = { kind: "finish" | "arrive" | "beat" | "terminate" | "read-timeout" | "connect-timeout" | "retry" };

/** What the learner may do. */
export type Input = { kind: "crowd" } | { kind: "stop" } | { kind: "start" } | { kind: "crash"; worker: number };

import type { Directives } from "./cache-control";
import type { Decision } from "./decision";
import type { CacheName, Content, Party, Request, Response, Stored, User } from "./message";
import type { Parameters } from "./parameters";
import type { Deed, Entry, How } from "./script";

/** What is on its way. `silence` is the time in which no answer comes. */
export type Message = { dueMs: number; from: Party; to: Party } & (
  | { kind: "request"; request: Request }
  | { kind: "response"; response: Response }
  | { kind: "silence" }
);

/** A request that a cache has passed on. */
export type Pending = {
  /** As it came to the cache, and as the cache sent it. */
  request: Request;
  sent: Request;
  /** By the cache's own clock. */
  sentS: number;
  /** Nobody waits: its own request has been answered with the stale copy (RFC 5861 §3). */
  inBackground: boolean;
};

/** What a user got to see. */
export type Shown = {
  user: User;
  status: number;
  content: Content | null;
  /** His own copy without asking, the same after a 304, a copy of the shared cache, an answer of the origin, or none. */
  by: "own" | "validated" | "shared" | "origin" | "failure";
  ageS: number;
};

export type State = {
  parameters: Parameters;
  directives: Directives;
  nowMs: number;
  script: readonly Entry[];
  messages: readonly Message[];
  caches: Readonly<Record<CacheName, readonly Stored[]>>;
  pending: Readonly<Record<CacheName, Pending | null>>;
  origin: { version: number; lastModifiedS: number | null; mode: "up" | "down" | "503" };
  /** What was decided, and what was shown, in the last step. */
  decision: Decision | null;
  shown: Shown | null;
  /** Visits so far by how they were answered, and what the origin had to do for them. */
  tally: { asked: number; own: number; validated: number; shared: number; origin: number; failure: number };
  served: { full: number; notModified: number };
};

export type Event =
  | { type: "visit"; user: User; how: How }
  | { type: "deed"; deed: Deed }
  /** A message reaches a party, or the wait for one is over. */
  | { type: "arrive"; at: Party; from: Party; kind: Message["kind"] };

/** What the learner may do: one more visit a little later, something at the origin, or emptying a cache. */
export type Input =
  | { type: "ask"; user: User; how: "get" | "reload" | "hard" }
  | { type: "interfere"; deed: "change" | "down" | "up" }
  | { type: "purge"; cache: CacheName };

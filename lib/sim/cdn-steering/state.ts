import type { Cache, Edge, ResolverName, Site, Target, User } from "./network";
import type { Parameters } from "./parameters";
import type { Entry, SiteDeed } from "./script";

/** One look at the picture, from the question for the name to the last octet. Times are simulated milliseconds. */
export type Visit = {
  id: number;
  user: User;
  /** Browsers that do the same at the same moment: more than one only of the crowd. */
  count: number;
  startedMs: number;
  phase: "resolving" | "connecting" | "waiting" | "done" | "failed";
  /** What the address record said, and the site that such packets reach. */
  target: Target | null;
  site: Site | null;
  /** The address came from the machine's own DNS cache. */
  ownAddress: boolean;
  /** SYNs sent so far. */
  attempts: number;
  resolvedMs: number | null;
  connectedMs: number | null;
  /** When the browser does not want to wait any longer: to repeat a SYN, or to give up. */
  deadlineMs: number | null;
};

/** How a cache came by its answer (RFC 9211 §2). */
export type Handling = "hit" | "miss" | "stale" | "validated" | "collapsed";
/** One member of Cache-Status each, nearest to the origin first. */
export type Trail = readonly { at: Cache; is: Handling }[];

export type Response = { status: 200 | 304; version: number; ageMs: number; trail: Trail };

/** What is on its way. */
export type Message = { id: number; visit: number; from: Party; to: Party; sentMs: number; dueMs: number } & (
  | { kind: "query" /** The network that the resolver tells of, as it stands in ECS. */; prefix: string | null }
  | { kind: "answer"; aliasTtlS: number | null; target: Target | null; targetTtlS: number; prefix: string | null }
  | { kind: "syn" }
  /** The site's half of the handshakes, TLS included where there is HTTPS. */
  | { kind: "accept" }
  | { kind: "request"; count: number; ifVersion: number | null }
  | { kind: "response"; response: Response }
);
export type Party = "user" | "resolver" | "shop" | "gslb" | Cache | "origin";

/** An address in a DNS cache; `prefix` is the network that it is meant for, null for everybody (RFC 7871 §7.3.1). */
export type Held = { prefix: string | null; target: Target; expiresMs: number };
export type Resolver = { aliasExpiresMs: number | null; held: readonly Held[] };

export type Copy = { version: number /** current_age when it was stored. */; ageMs: number; storedMs: number; trail: Trail };
/** Somebody whose request a cache has not yet answered. */
export type Waiting = {
  visit: number;
  to: Party;
  count: number;
  ifVersion: number | null;
  sinceMs: number;
  is: "miss" | "stale" | "collapsed";
};
export type Store = { copy: Copy | null; waiting: readonly Waiting[] };

export type SiteState = {
  up: boolean;
  busy: boolean /** What the steering believes. */;
  knownUp: boolean;
  noticeMs: number | null;
};

/** What the last step decided. */
export type Note =
  /** The CDN's name server has chosen; `place` is where it takes the user to be. */
  | { is: "steer"; resolver: ResolverName; prefix: string | null; place: Edge; chosen: Edge }
  | { is: "cache"; at: Cache; how: "hit" | "miss" | "stale" | "collapsed" | "store" | "freshen" | "again"; ageMs: number }
  | { is: "origin"; status: 200 | 304; count: number }
  /** A SYN has reached a site that is dead, or the browser waits in vain. */
  | { is: "dead"; site: Site }
  | { is: "gave-up" }
  | { is: "seen"; seen: Seen };

/** What a user gets to see, and the time it took; `connectMs` counts TCP and TLS. */
export type Seen = {
  user: User;
  site: Site;
  version: number;
  trail: Trail;
  resolveMs: number;
  connectMs: number;
  requestMs: number;
  totalMs: number;
};

export type State = {
  parameters: Parameters;
  seed: number;
  nowMs: number;
  /** Number for the next message or visit. */
  serial: number;
  script: readonly Entry[];
  visits: readonly Visit[];
  messages: readonly Message[];
  /** The DNS cache of each user's machine. */
  stubs: Readonly<Record<User, Held | null>>;
  resolvers: Readonly<Record<ResolverName, Resolver>>;
  stores: Readonly<Record<Cache, Store>>;
  sites: Readonly<Record<Edge, SiteState>>;
  origin: { version: number; full: number; notModified: number };
  /** Visits begun, the crowd's as one. */
  begun: number;
  /** Browsers, each counted once: asked = hit + fetched + failed + those still at it. */
  tally: { asked: number; hit: number; fetched: number; failed: number };
  note: Note | null;
};

export type Event =
  | { type: "visit"; user: User }
  | { type: "site"; edge: Edge; deed: SiteDeed }
  | { type: "content"; deed: "purge" | "change" }
  | { type: "arrive"; message: number }
  | { type: "timeout"; visit: number }
  /** The CDN's health check, or the routing, has noticed how a site is. */
  | { type: "notice"; edge: Edge };

/** What the learner may do: one more visit a little later, something at a site, or something to the content. */
export type Input =
  | { type: "ask"; user: User }
  | { type: "meddle"; edge: Edge; deed: SiteDeed }
  | { type: "content-now"; deed: "purge" | "change" };

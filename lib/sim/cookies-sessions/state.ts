import type { Cookie, SetCookie } from "@/lib/cookies/cookie";
import type { Refusal } from "@/lib/cookies/receive";
import type { Withheld } from "@/lib/cookies/send";
import type { RandomState } from "@/lib/random";
import type { Parameters } from "./parameters";

export const OPENED = ["home", "account", "cart", "cartoons", "blog", "plain", "picture", "link"] as const;
/** What Alice opens; `plain` by http, `picture` and `link` on a page of another site. */
export type Opened = (typeof OPENED)[number];

/** What somebody does. Mallory’s: visit, use, forge; what Alice’s browser does for her: plant, script, ride. */
export type Deed =
  | { kind: "open"; what: Opened }
  | { kind: "login" | "add" | "logout" | "restart" | "crash" | "visit" | "plant" | "script" | "ride" | "use" | "forge" }
  | { kind: "wait"; seconds: number };

/** What one frame shows of a deed. */
export type Step = "begin" | "choose" | "send" | "overhear" | "serve" | "answer" | "keep" | "read" | "leak";

/** An entry at a server, or what a token says. */
export type Session = { id: string; user: "alice" | null; cart: number };

/** What the server makes of the cookies of a request. */
export type Found = { is: "nothing" | "unknown" | "forged" | "expired" } | { is: "session"; session: Session };

export type Answer = "page" | "account" | "login-first" | "cart" | "welcome" | "bye";

export type State = {
  parameters: Parameters;
  script: Deed[];
  deed: Deed | null;
  pending: Step[];
  jar: Cookie[];
  /** Why each cookie of the jar stays, or null where it goes along; null before the browser has gone through them. */
  verdicts: (Withheld | null)[] | null;
  /** The value of the session cookie that Mallory has. */
  loot: string | null;
  /** What she sends just now: her loot, or something forged. */
  offered: string | null;
  /** Entries by server; a store that all share is the first. */
  stores: Session[][];
  /** A script of Mallory’s runs in the page that Alice has open. */
  hooked: boolean;
  /** Requests that the balancer has seen. */
  turn: number;
  server: number;
  found: Found | null;
  answer: Answer | null;
  /** The Set-Cookie lines of the answer, and why the browser refuses each. */
  lines: SetCookie[];
  refusals: (Refusal | null)[];
  /** How often the shop took Mallory for Alice, and how many entries it has made and lost. */
  breached: number;
  made: number;
  gone: number;
  /** Deeds of the learner, who may do so many. */
  asked: number;
  /** Of the shop, for its signatures: 32 octets in hexadecimal. */
  secret: string;
  random: RandomState;
  nowMs: number;
};

export type Event = { kind: "step"; step: Step };
export type Input = Deed;

export function isAtRest({ script, pending }: State): boolean {
  return script.length === 0 && pending.length === 0;
}

export function serverCount({ balancer }: Parameters): number {
  return balancer === "one" ? 1 : 2;
}

/** Mallory acts on her own: what she sends comes from no jar. */
export function isMallory(deed: Deed | null): boolean {
  return deed?.kind === "visit" || deed?.kind === "use" || deed?.kind === "forge";
}

/** The cookie that the story is about. */
export function cookieName({ prefix, keeping }: Parameters): string {
  return `${prefix ? "__Host-" : ""}${keeping === "token" ? "token" : "sid"}`;
}

/** The cookies that the request of this moment takes along. */
export function sentCookies({ jar, verdicts }: State): Cookie[] {
  return verdicts === null ? [] : jar.filter((_, at) => verdicts[at] === null);
}

import type { Cookie } from "@/lib/cookies/cookie";
import type { SameSiteFinding } from "@/lib/cookies/same-site";
import type { RandomState } from "@/lib/random";
import type { Parameters } from "./parameters";

export const PARTIES = ["page", "browser", "bank"] as const;
export type Page = Parameters["page"];
export type Way = Parameters["way"];

/** Which condition of the retrieval algorithm (rfc6265bis §5.7.3) keeps a cookie back. */
export type Excluded = "domain" | "path" | "same-site";
export type Attempt = { page: Page; way: Way };
export type Refusal = "login" | "method" | "origin" | "fetch-site" | "token";

/** What one frame shows. */
export type Step =
  | { is: "login" }
  | { is: "session" }
  | { is: "set-cookie" }
  | { is: "store"; kept: boolean }
  | { is: "pause"; seconds: number }
  | ({ is: "cause" } & Attempt)
  | { is: "match"; by: Excluded }
  | ({ is: "request" } & Attempt)
  | { is: "check"; of: Refusal; ok: boolean }
  | { is: "transfer" }
  | { is: "answer"; refused: Refusal | "none" }
  | { is: "logout" }
  | { is: "ended" };

export type State = {
  parameters: Parameters;
  plan: Step[];
  done: number;
  jar: Cookie[];
  /** The cookies that the latest request takes along; what excludes the others, by name. */
  excluded: Record<string, Excluded>;
  finding: SameSiteFinding | null;
  /** Session identifiers that the bank knows, all of them Alice's. */
  sessions: string[];
  /** The identifier that the latest login was given. */
  sid: string;
  attempts: number;
  balance: number;
  stolen: number;
  paid: number;
  random: RandomState;
  nowMs: number;
};

export type Event = { kind: "step"; step: number };
/** At rest another page causes another request, time passes, Alice logs in again or out. */
export type Input =
  | { kind: "attempt"; page: Page; way: Way }
  | { kind: "wait"; seconds: number }
  | { kind: "login" }
  | { kind: "logout" };

export function shownStep({ plan, done }: State): Step | undefined {
  return plan[done - 1];
}

export function isAtRest({ done, plan }: State): boolean {
  return done === plan.length;
}

export function methodOf(way: Way): "GET" | "POST" {
  return way === "link" || way === "image" ? "GET" : "POST";
}

/** A new page in the tab: its address is what the address bar shows. */
export function isTopLevel(way: Way): boolean {
  return way === "link" || way === "form";
}

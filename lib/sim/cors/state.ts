import type { Parameters } from "./parameters";

export const PARTIES = ["script", "browser", "server"] as const;
export type Party = (typeof PARTIES)[number];

/** Why Access-Control-Allow-Origin does or does not fit. */
export type OriginFinding = "missing" | "other" | "star-credentials" | "star" | "equal";
/** How a list covers what is asked for, or why it does not. */
export type ListFinding = "safelisted" | "listed" | "star" | "missing" | "star-credentials" | "star-authorization";

/** One question that the browser asks itself, with the finding; in the order of the Fetch standard. */
export type Check =
  | { of: "same-origin"; ok: boolean }
  | { of: "method"; ok: boolean }
  | { of: "headers"; ok: boolean; unsafe: string[] }
  | { of: "cache"; ok: boolean; missing: string[] }
  | { of: "allow-origin"; ok: boolean; finding: OriginFinding }
  | { of: "allow-credentials"; ok: boolean }
  | { of: "status"; ok: boolean }
  | { of: "allow-methods"; ok: boolean; finding: ListFinding }
  | { of: "allow-headers"; ok: boolean; finding: ListFinding; name: string };

/** Which of the standard's algorithms asks: HTTP fetch, CORS-preflight fetch, or the CORS check of the response. */
export type Phase = "before" | "preflight" | "response";
export type Route = "same-origin" | "simple" | "cached" | "preflight";

/** What one frame shows. */
export type Step =
  | { is: "call" }
  | { is: "check"; phase: Phase; check: Check }
  | { is: "route"; route: Route }
  | { is: "preflight" }
  | { is: "permission" }
  | { is: "store"; seconds: number }
  | { is: "request"; cookie: boolean; from: "browser" | "curl" }
  | { is: "act" }
  | { is: "response"; to: "browser" | "curl" }
  | { is: "deliver" }
  | { is: "refuse"; phase: Exclude<Phase, "before"> };

/** What the server sends; the learner may change it between two calls. */
export type Server = Pick<
  Parameters,
  "allowOrigin" | "allowCredentials" | "allowMethods" | "allowHeaders" | "maxAge" | "preflightStatus" | "onResponse"
>;

/** One entry of the CORS-preflight cache, for this origin and this URL: of a method or of a header name. */
export type CacheEntry = { about: "method" | "header"; name: string; credentials: boolean; untilMs: number };

export type State = {
  parameters: Parameters;
  server: Server;
  /** The whole of one call; the frames uncover it. */
  plan: Step[];
  done: number;
  cache: CacheEntry[];
  calls: number;
  delivered: number;
  refused: number;
  /** Requests other than OPTIONS that the server has carried out. */
  carriedOut: number;
  preflights: number;
  nowMs: number;
};

export type Event = { kind: "step"; step: number };
/** At rest the script calls again, time passes, the server is put right, or curl sends the same request. */
export type Input = { kind: "call" } | { kind: "wait"; seconds: number } | { kind: "mend" } | { kind: "curl" };

/** The step that the latest frame shows; undefined before the first. */
export function shownStep({ plan, done }: State): Step | undefined {
  return plan[done - 1];
}

export function isAtRest({ done, plan }: State): boolean {
  return done === plan.length;
}

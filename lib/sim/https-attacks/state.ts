import type { Stream } from "@/lib/packets/stream";
import type { Parameters } from "./parameters";

export const PARTIES = ["you", "mallory", "bank"] as const;
export type Party = (typeof PARTIES)[number];

/** The HTTP messages of a visit; messages.ts has their octets. */
export type Message = "get" | "redirect" | "page" | "page-stripped" | "login" | "welcome";

/** What the browser finds when it checks the certificate; certificate-chain shows how. */
export type Verdict = "ACCEPTED" | "ERR_CERT_AUTHORITY_INVALID" | "ERR_CERT_COMMON_NAME_INVALID" | "ERR_SSL_PROTOCOL_ERROR";

/** Who has the password in the end: the bank alone, Mallory as well, or nobody, because the browser stopped. */
export type Outcome = "safe" | "stolen" | "stopped";

/** What one frame shows. */
export type Step =
  | { is: "enter"; url: string }
  | { is: "rewrite"; because: "hsts" | "preloaded" | "https-first" }
  | { is: "plain"; from: Party; to: Party; message: Message; opens: boolean; closes: boolean }
  | { is: "hello"; from: Party; to: Party; fate: "arrived" | "lost" }
  | { is: "certificate"; from: Party; to: Party; shown: "bank" | "own-ca" | "other-name" | "copied" }
  | { is: "check"; by: Party; verdict: Verdict }
  | { is: "sealed"; from: Party; to: Party; message: Message }
  | { is: "fall-back"; asks: boolean }
  | { is: "warning"; about: "certificate" | "http" }
  | { is: "answer"; proceeds: boolean }
  /** No button: the name is an HSTS host, or the fault is not one of the certificate. */
  | { is: "no-button"; because: "hsts" | "fatal" }
  | { is: "read"; message: Message; sealed: boolean }
  | { is: "noted"; maxAgeDays: number }
  | { is: "end"; outcome: Outcome };
export type StepName = Step["is"];

export type State = {
  parameters: Parameters;
  /** Mallory is there in this visit; between visits the learner may send him away. */
  attack: Parameters["attack"];
  rootInstalled: boolean;
  /** The whole visit; the frames uncover it. An answer to a warning replaces what follows. */
  plan: Step[];
  done: number;
  visits: number;
  /** When the browser's note that the bank wants https ends; null: it has none. */
  hstsUntilMs: number | null;
  /** The plain HTTP connection that is open, for the capture. */
  stream: Stream | null;
  isns: { client: number; server: number };
  nowMs: number;
};

export type Event = { kind: "step"; step: number };
/** At a warning the learner answers; at rest there is another visit, time passes, or the root is installed. */
export type Input =
  | { kind: "answer"; proceeds: boolean }
  | { kind: "visit"; attacked: boolean }
  | { kind: "wait"; days: number }
  | { kind: "install" };

/** The step that the latest frame shows; undefined before the first of a visit. */
export function shownStep(state: State): Step | undefined {
  return state.plan[state.done - 1];
}

export function isAtRest({ done, plan }: State): boolean {
  return done === plan.length;
}

import type { Parameters } from "./parameters";

/** Every certificate that any run can show. */
export type CardId = "leaf" | "ca" | "root" | "customer" | "stranger-ca" | "stranger-root";

/** A certificate as the run keeps it: who is named, and the octets in hexadecimal. Everything else is read from those. */
export type Card = { id: CardId; subject: string; issuer: string; hex: string };

/** How the browser's finding ends; the codes are Chrome's. */
export type Verdict =
  | "ACCEPTED"
  | "ERR_CERT_INVALID"
  | "ERR_CERT_REVOKED"
  | "ERR_CERT_AUTHORITY_INVALID"
  | "ERR_CERT_COMMON_NAME_INVALID"
  | "ERR_CERT_WEAK_SIGNATURE_ALGORITHM"
  | "ERR_CERT_DATE_INVALID"
  | "ERR_SSL_PROTOCOL_ERROR";

/** What one frame shows. `of` is the certificate at hand. Whether a check passed was computed on the octets themselves. */
export type Step =
  | { is: "served" }
  | { is: "link"; of: CardId; issuer: CardId | null; found: "served" | "store" | "itself" | "nowhere" }
  | { is: "signature"; of: CardId; by: CardId; passed: boolean; weak: boolean }
  | { is: "validity"; of: CardId; passed: boolean }
  | { is: "issuing"; of: CardId; passed: boolean; faults: IssuingFault[] }
  | { is: "purpose"; of: CardId; passed: boolean }
  | { is: "name"; of: CardId; passed: boolean }
  | { is: "revocation"; of: CardId; passed: boolean }
  /** The CertificateVerify: the octets that are signed, and the signature. */
  | { is: "proof"; of: CardId; passed: boolean; signed: string; signature: string }
  | { is: "verdict"; verdict: Verdict };
export type IssuingFault = "ca" | "key-cert-sign" | "path-length";
export type StepName = Step["is"];

/** Certificates, store and everything that follows from them. Made once for a set of parameters, and shared by all frames. */
export type World = {
  parameters: Parameters;
  /** As the server sends them: the leaf first. */
  served: Card[];
  store: Card[];
  /** The chain as the browser finds it, leaf first; `anchor` is in the store. */
  path: CardId[];
  anchor: CardId | null;
  clockMs: number;
  steps: Step[];
};

export type State = {
  world: World;
  /** What `repair` leads back to. */
  initial: Parameters;
  seed: number;
  /** How many of the world's steps have been shown. */
  done: number;
  /** How often the learner has changed something. */
  changes: number;
  nowMs: number;
};

export type Event = { kind: "step"; step: number };
export const CHANGES = [
  "flip",
  "rename",
  "later",
  "earlier",
  "ask-bank",
  "omit",
  "distrust",
  "stranger",
  "install",
  "steal",
  "repair",
] as const;
export type Change = (typeof CHANGES)[number];
/** The learner changes one thing; the browser then checks from the beginning. */
export type Input = { kind: "change"; change: Change };

/** Certificates by their place, wherever they came from. */
export function cardOf(world: World, id: CardId): Card {
  const card = [...world.served, ...world.store].find((one) => one.id === id);
  if (card === undefined) throw new Error(`The run has no certificate "${id}".`);
  return card;
}

/** The step that the latest frame shows; undefined before the first. */
export function shownStep(state: State): Step | undefined {
  return state.world.steps[state.done - 1];
}

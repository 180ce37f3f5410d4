import type { Parameters } from "./parameters";

export type Side = "client" | "server";
/** A TCP connection: the client's, and behind a proxy the proxy's own to the server. */
export type Link = "near" | "far";

/** RFC 6455 §5.2. */
export const OPCODES = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
export type Opcode = keyof typeof OPCODES;

/** What a frame carries; contents.ts has the octets. */
export type Content = "bid" | "price" | "alive" | "forged-request" | "forged-response" | "close";

/** A frame without its octets: they follow from this, the parameters and the seed. */
export type Frame = {
  opcode: Opcode;
  fin: boolean;
  masked: boolean;
  content: Content;
  /** Which octets of the content it carries. */
  offset: number;
  length: number;
  /** Of a Close frame. */
  code?: number;
  /** Counts all frames of the run; the masking key is drawn from it. */
  serial: number;
};

export type Status = 101 | 400 | 403 | 426;

/** What one frame of the run shows. */
export type Step =
  | { is: "connect"; link: Link }
  | { is: "request"; link: Link; upgrade: boolean }
  | { is: "strip" }
  | { is: "pass-on" }
  | { is: "compute" }
  | { is: "response"; link: Link; status: Status }
  | { is: "check"; ok: boolean }
  | { is: "open" }
  | { is: "frame"; from: Side; frame: Frame }
  | { is: "deliver"; to: Side; content: Content }
  | { is: "refuse"; by: Side }
  | { is: "silence"; seconds: number }
  | { is: "cut" }
  | { is: "break" }
  | { is: "tcp-close"; by: Side }
  | { is: "closed"; code: number }
  /** What a proxy that takes the octets for HTTP finds in them. */
  | { is: "mistake"; finds: "request" | "response" | "noise" }
  | { is: "visitor-asks" }
  | { is: "visitor-gets"; poisoned: boolean };

export type State = {
  parameters: Parameters;
  seed: number;
  /** The whole run; the frames uncover it, and inputs change what is not uncovered yet. */
  plan: Step[];
  done: number;
  /** Frames may be sent: after the handshake, until somebody begins to close. */
  open: boolean;
  nextSerial: number;
  inputs: number;
  nowMs: number;
};

export type Event = { kind: "step"; step: number };
/** What the learner may do while the connection is open. */
export type Input = { kind: "ping" } | { kind: "send" } | { kind: "unmasked" } | { kind: "close"; by: Side } | { kind: "break" };

export function shownStep({ plan, done }: State): Step | undefined {
  return plan[done - 1];
}

export function hasProxy({ proxy }: Parameters): boolean {
  return proxy !== "none";
}

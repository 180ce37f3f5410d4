import { SUITES } from "@/lib/tls/suites";
import type { ConnectionKind, From, MessageName, Script } from "./messages";
import type { Parameters } from "./parameters";
import type { Connection } from "./state";

const say = (from: From, ...names: MessageName[]) => names.map((name) => [name, from] as const);
const client = (...names: MessageName[]) => say("initiator", ...names);
const server = (...names: MessageName[]) => say("server", ...names);

const OPEN = [...client("syn"), ...server("syn-ack"), ...client("client-hello")];
const CLOSE = [...client("client-close"), ...server("server-close")];
const PROOF: MessageName[] = ["encrypted-extensions", "certificate", "certificate-verify", "server-finished"];
const SHORT: MessageName[] = ["server-hello", "encrypted-extensions", "server-finished"];
const ASK = [...client("client-finished", "request"), ...server("session-ticket", "response")];

const SCRIPTS = {
  // RFC 5246 §7.3, figure 1
  rsa: [
    ...OPEN,
    ...server("server-hello", "certificate", "server-hello-done"),
    ...client("client-key-exchange", "client-finished"),
    ...server("server-finished"),
    ...client("request"),
    ...server("response"),
    ...CLOSE,
  ],
  ecdhe: [
    ...OPEN,
    ...server("server-hello", "certificate", "server-key-exchange", "server-hello-done"),
    ...client("client-key-exchange", "client-finished"),
    ...server("server-finished"),
    ...client("request"),
    ...server("response"),
    ...CLOSE,
  ],
  // RFC 8446 §2, figures 1 to 4
  full: [...OPEN, ...server("server-hello", ...PROOF), ...ASK, ...CLOSE],
  retried: [
    ...OPEN,
    ...server("hello-retry-request"),
    ...client("client-hello-again"),
    ...server("server-hello", ...PROOF),
    ...ASK,
    ...CLOSE,
  ],
  resumed: [...OPEN, ...server(...SHORT), ...ASK, ...CLOSE],
  early: [
    ...OPEN,
    ...client("early-request"),
    ...server(...SHORT, "response"),
    ...client("end-of-early-data", "client-finished"),
    ...server("session-ticket"),
    ...CLOSE,
  ],
  // RFC 8470 §5.2: the client asks again when the handshake is done.
  tooEarly: [
    ...OPEN,
    ...client("early-request"),
    ...server(...SHORT, "too-early"),
    ...client("end-of-early-data", "client-finished", "request"),
    ...server("session-ticket", "response"),
    ...CLOSE,
  ],
  replay: [...OPEN, ...client("early-request"), ...server(...SHORT, "response"), ...client("abandon")],
  replayTooEarly: [...OPEN, ...client("early-request"), ...server(...SHORT, "too-early"), ...client("abandon")],
  // The ticket is spent: the server goes through the whole handshake and never reads the early data.
  replayRefused: [...OPEN, ...client("early-request"), ...server("server-hello", ...PROOF), ...client("abandon")],
} satisfies Record<string, Script>;

/** What crosses the network in this connection, from SYN to the end. */
export function scriptOf(parameters: Parameters, kind: ConnectionKind): Script {
  const { suite, serverGroup, replayDefence } = parameters;
  const { version, keyExchange } = SUITES[suite];
  if (version === "1.2") return SCRIPTS[keyExchange];
  switch (kind) {
    case "full":
      return serverGroup === "x25519" ? SCRIPTS.full : SCRIPTS.retried;
    case "resumed":
      return SCRIPTS.resumed;
    case "early":
      return replayDefence === "too-early" ? SCRIPTS.tooEarly : SCRIPTS.early;
    case "replay":
      return REPLAYS[replayDefence];
  }
}

const REPLAYS = { none: SCRIPTS.replay, "too-early": SCRIPTS.replayTooEarly, "single-use": SCRIPTS.replayRefused };

/** Whether the server goes on from the ticket that it was offered. */
export function resumes(parameters: Parameters, { kind }: Pick<Connection, "kind">): boolean {
  return kind === "resumed" || kind === "early" || (kind === "replay" && parameters.replayDefence !== "single-use");
}

/** Whether the server reads the early data; with 425 it reads it, and does not act on it. */
export function acceptsEarlyData(parameters: Parameters, connection: Pick<Connection, "kind">): boolean {
  return connection.kind !== "resumed" && resumes(parameters, connection);
}

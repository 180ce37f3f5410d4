import { SUITES } from "@/lib/tls/suites";
import type { MessageName } from "./messages";
import { acceptsEarlyData, resumes } from "./script";
import type { Sent, State } from "./state";
import { REQUESTS, responseText, TOO_EARLY_TEXT } from "./texts";

/**
 * How long every record is, without making one: what the eavesdropper can always read, and what the view needs while the
 * cryptography stays in the engine. A test compares each with the real octets.
 */
export type RecordSize = {
  type: 20 | 21 | 22 | 23;
  length: number;
  /** Encrypted as a whole, up to its header. */
  sealed: boolean;
  /** Octets inside a readable record that are encrypted under a long-term key of the server. */
  shut?: number;
};

/** The premaster secret under RSA. */
const PREMASTER = 256;
/** In a ticket: the PSK and the tag over it. Name of the key and nonce are readable. */
const PSK_IN_TICKET = 32 + 16;

/** A share of P-256 is longer than one of X25519. */
const LONGER_SHARE = 65 - 32;
const SELECTED_PSK = 6;
const OFFERED_PSK = 123;
const EARLY_DATA_EXTENSION = 4;
const TAG = 16;
const EXPLICIT_NONCE = 8;

/** Lengths with header, of TLS 1.3 with an x25519 share and of TLS 1.2. */
const LENGTHS_13: Partial<Record<MessageName, number>> = {
  "client-hello": 165,
  "hello-retry-request": 56,
  "client-hello-again": 165 + LONGER_SHARE,
  "server-hello": 90,
  "encrypted-extensions": 21,
  certificate: 794,
  "certificate-verify": 72,
  "server-finished": 36,
  "client-finished": 36,
  "end-of-early-data": 4,
  "session-ticket": 102,
};
const LENGTHS_12 = {
  rsa: { "client-hello": 98, "server-hello": 59, certificate: 1039, "server-hello-done": 4, "client-key-exchange": 262 },
  ecdhe: {
    "client-hello": 114,
    "server-hello": 65,
    certificate: 789,
    "server-key-exchange": 108,
    "server-hello-done": 4,
    "client-key-exchange": 37,
  },
} satisfies Record<string, Partial<Record<MessageName, number>>>;
const FINISHED_12 = 16;
const ALERT = 2;

/** The records that carry a message; none for TCP's own segments. */
export function recordsOf(
  state: Pick<State, "parameters" | "connections">,
  message: Pick<Sent, "connection" | "name">,
): RecordSize[] {
  return SUITES[state.parameters.suite].version === "1.3" ? recordsOf13(state, message) : recordsOf12(state, message.name);
}

function recordsOf13(
  { parameters, connections }: Pick<State, "parameters" | "connections">,
  { connection: at, name }: Pick<Sent, "connection" | "name">,
): RecordSize[] {
  const connection = connections[at];
  const data = dataLength(parameters, name);
  if (connection === undefined) return [];
  if (data !== undefined) return [{ type: 23, length: data + 1 + TAG, sealed: true }];
  const base = LENGTHS_13[name];
  if (base === undefined) return [];
  const isLong = parameters.serverGroup === "secp256r1";
  const { kind } = connection.replays === undefined ? connection : (connections[connection.replays] ?? connection);
  switch (name) {
    case "client-hello": {
      const offers = kind === "full" ? 0 : OFFERED_PSK + (isLong ? LONGER_SHARE : 0);
      const length = base + offers + (kind === "early" ? EARLY_DATA_EXTENSION : 0);
      return [{ type: 22, length, sealed: false, ...(offers > 0 ? { shut: PSK_IN_TICKET } : {}) }];
    }
    case "server-hello": {
      const selected = resumes(parameters, connection) ? SELECTED_PSK : 0;
      return [{ type: 22, length: base + selected + (isLong ? LONGER_SHARE : 0), sealed: false }];
    }
    case "hello-retry-request":
    case "client-hello-again":
      return [{ type: 22, length: base, sealed: false }];
    case "encrypted-extensions": {
      const accepted = kind === "early" && acceptsEarlyData(parameters, connection) ? EARLY_DATA_EXTENSION : 0;
      return [{ type: 23, length: base + accepted + 1 + TAG, sealed: true }];
    }
    default:
      return [{ type: 23, length: base + 1 + TAG, sealed: true }];
  }
}

function recordsOf12({ parameters }: Pick<State, "parameters">, name: MessageName): RecordSize[] {
  const { keyExchange, aead } = SUITES[parameters.suite];
  const around = TAG + (aead === "aes-128-gcm" ? EXPLICIT_NONCE : 0);
  if (name === "client-finished" || name === "server-finished") {
    return [
      { type: 20, length: 1, sealed: false },
      { type: 22, length: FINISHED_12 + around, sealed: true },
    ];
  }
  if (name === "client-close" || name === "server-close") return [{ type: 21, length: ALERT + around, sealed: true }];
  const data = dataLength(parameters, name);
  if (data !== undefined) return [{ type: 23, length: data + around, sealed: true }];
  const lengths: Partial<Record<MessageName, number>> = LENGTHS_12[keyExchange];
  const base = lengths[name];
  if (base === undefined) return [];
  const hasShare = keyExchange === "ecdhe" && (name === "server-key-exchange" || name === "client-key-exchange");
  const longer = hasShare && parameters.serverGroup === "secp256r1" ? LONGER_SHARE : 0;
  const isPremaster = keyExchange === "rsa" && name === "client-key-exchange";
  return [{ type: 22, length: base + longer, sealed: false, ...(isPremaster ? { shut: PREMASTER } : {}) }];
}

function dataLength(parameters: State["parameters"], name: MessageName): number | undefined {
  switch (name) {
    case "early-request":
    case "request":
      return REQUESTS[parameters.request].text.length;
    case "response":
      return responseText(parameters.request).length;
    case "too-early":
      return TOO_EARLY_TEXT.length;
    case "client-close":
    case "server-close":
      return ALERT;
    default:
      return undefined;
  }
}

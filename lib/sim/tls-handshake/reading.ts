import type { Text } from "@/lib/text";
import { SUITES } from "@/lib/tls/suites";
import type { MessageName } from "./messages";
import type { Sent, State, StolenKey } from "./state";
import { ALPN, COOKIE, HOST, REQUESTS } from "./texts";

/** What the eavesdropper reads: of one message, and of all so far. She is taken to know every RFC, and no key but stolen ones. */

const same = (text: string): Text => ({ zh: text, en: text });

/** What stands readable in a message, a line each; empty where she sees no more than record headers. */
export function readable(state: State, { connection: at, name }: Pick<Sent, "connection" | "name">): Text[] {
  const { suite, serverGroup } = state.parameters;
  const { version, keyExchange } = SUITES[suite];
  const connection = state.connections[at];
  const own = connection?.replays === undefined ? connection : state.connections[connection.replays];
  const offered = own?.kind ?? "full";
  switch (name) {
    case "client-hello":
      return [
        same(`server_name: ${HOST}`),
        same(version === "1.3" ? "cipher_suites: TLS_AES_128_GCM_SHA256, …" : `cipher_suites: ${suite}`),
        same(`ALPN: ${ALPN}`),
        ...(version === "1.3" ? [same(`key_share: ${offered === "full" ? "x25519" : serverGroup}`)] : []),
        ...(offered === "full" ? [] : [{ zh: "pre_shared_key: 票据（读不懂）", en: "pre_shared_key: the ticket (opaque)" }]),
        ...(offered === "early" ? [same("early_data")] : []),
      ];
    case "client-hello-again":
      return [same(`server_name: ${HOST}`), same(`key_share: ${serverGroup}`)];
    case "hello-retry-request":
      return [same(`cipher_suite: ${suite}`), same(`key_share: ${serverGroup}?`)];
    case "server-hello":
      return version === "1.3"
        ? [same(`cipher_suite: ${suite}`), same(`key_share: ${serverGroup}`)]
        : [same(`cipher_suite: ${suite}`), same(`ALPN: ${ALPN}`)];
    case "certificate":
      if (version === "1.3") return [];
      return [same(HOST), same("CN=Example CA 1"), same(keyExchange === "rsa" ? "RSA, 2048 bits" : "Ed25519")];
    case "server-key-exchange":
      return [same(`${serverGroup}: ${serverGroup === "x25519" ? 32 : 65} B`), same("ed25519: 64 B")];
    case "server-hello-done":
      return [{ zh: "没有内容", en: "no content" }];
    case "client-key-exchange":
      return keyExchange === "rsa"
        ? [{ zh: "256 字节：premaster secret，在证书的公钥下", en: "256 B: the premaster secret, under the certificate’s key" }]
        : [same(`${serverGroup}: ${serverGroup === "x25519" ? 32 : 65} B`)];
    case "client-finished":
    case "server-finished":
      return version === "1.2" ? [same("change_cipher_spec")] : [];
    default:
      return [];
  }
}

/** Messages that the client protects with its early key, which comes from the ticket's PSK alone. */
const EARLY: MessageName[] = ["early-request", "end-of-early-data"];

/** Whether one of the stolen keys opens what is encrypted in this message. */
export function isOpened(state: State, message: Pick<Sent, "connection" | "name">): boolean {
  return state.stolen.some((key) => opens(state, key, message));
}

export function opens(state: Pick<State, "parameters">, key: StolenKey, { name }: Pick<Sent, "name">): boolean {
  return key === "ticket" ? EARLY.includes(name) : SUITES[state.parameters.suite].keyExchange === "rsa";
}

/** What an application says in this message, for whoever can open it. */
export function contentOf({ parameters }: Pick<State, "parameters">, name: MessageName): string[] {
  switch (name) {
    case "early-request":
    case "request":
      return [REQUESTS[parameters.request].line, `Cookie: ${COOKIE}`];
    case "response":
      return ["200 OK", parameters.request === "get" ? "balance=900" : "done"];
    case "too-early":
      return ["425 Too Early"];
    default:
      return [];
  }
}

export type Subject = "site" | "certificate" | "protocol" | "request" | "response";
/** `unseen`: not yet on the wire. `absent`: this handshake has no such message. */
export type Knowledge = { subject: Subject; status: "unseen" | "absent" | "clear" | "sealed" | "opened"; values?: string[] };

/** What she has of each thing that she would like to have, over all connections so far. */
export function knowledgeOf(state: State): Knowledge[] {
  const { sent, parameters } = state;
  const is12 = SUITES[parameters.suite].version === "1.2";
  const seen = (...names: MessageName[]) => sent.filter(({ name }) => names.includes(name));
  const hasHandshake = seen("server-finished").length > 0;
  const certificate = seen("certificate").length > 0;
  const protocol = seen(is12 ? "server-hello" : "encrypted-extensions").length > 0;
  return [
    seen("client-hello").length > 0
      ? { subject: "site", status: "clear", values: [HOST] }
      : { subject: "site", status: "unseen" },
    certificate
      ? is12
        ? { subject: "certificate", status: "clear", values: [HOST] }
        : { subject: "certificate", status: "sealed" }
      : { subject: "certificate", status: hasHandshake ? "absent" : "unseen" },
    protocol
      ? is12
        ? { subject: "protocol", status: "clear", values: [ALPN] }
        : { subject: "protocol", status: "sealed" }
      : { subject: "protocol", status: "unseen" },
    inside(state, "request", seen("early-request", "request")),
    inside(state, "response", seen("response")),
  ];
}

function inside(state: State, subject: Subject, messages: Sent[]): Knowledge {
  if (messages.length === 0) return { subject, status: "unseen" };
  const open = messages.find((message) => isOpened(state, message));
  if (open === undefined) return { subject, status: "sealed" };
  return { subject, status: "opened", values: contentOf(state, open.name) };
}

/** What nothing can hide: how many octets of TLS went each way. */
export function lengthsOf(state: State, octetsOf: (message: Sent) => number): { up: number; down: number } {
  const lengths = { up: 0, down: 0 };
  for (const message of state.sent) lengths[message.from === "server" ? "down" : "up"] += octetsOf(message);
  return lengths;
}

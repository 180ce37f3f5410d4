import { Connection12 } from "@/lib/tls/connection12";
import { Connection13, type FirstFlight } from "@/lib/tls/connection13";
import type { KeyLogLine } from "@/lib/tls/key-log";
import { ascii } from "@/lib/tls/octets";
import type { Session, Setup13 } from "@/lib/tls/setup";
import { SUITES } from "@/lib/tls/suites";
import { ticketKeyOf } from "@/lib/tls/ticket";
import { identityOf } from "./identity";
import type { ConnectionKind, MessageName } from "./messages";
import type { Parameters } from "./parameters";
import { acceptsEarlyData, resumes, scriptOf } from "./script";
import type { Connection, State } from "./state";
import { ALPN, HOST, REQUESTS, responseText, TOO_EARLY_TEXT } from "./texts";

/** What one connection put on the wire, message by message (nothing for TCP's own), and the secrets that open it. */
export type Conversation = {
  octets: ReadonlyMap<MessageName, Uint8Array>;
  keyLog: KeyLogLine[];
  session?: Session;
  firstFlight?: FirstFlight;
};

type Run = Pick<State, "parameters" | "seed" | "connections">;
type Key = Pick<State, "parameters" | "seed"> & { connections: Connection[] };

/** The last few are kept: a capture asks for the same conversation once for each message in it. */
const kept = new Map<string, Conversation>();
const KEPT = 12;

/** The visit before the run, of which nobody recorded anything, and which has left the client a ticket. */
const EARLIER_VISIT = -1;
const FIRST: Connection = { kind: "full", startedAtMs: 0 };

/** The octets of connection number `at`, from its first message to its last, whether or not they have been sent yet. */
export function conversationOf({ parameters, seed, connections }: Run, at: number): Conversation {
  const key: Key = { parameters, seed, connections: connections.slice(0, at + 1) };
  const name = JSON.stringify([at, key]);
  const known = kept.get(name);
  if (known !== undefined) return known;
  const conversation = converse(key, at);
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(name, conversation);
  return conversation;
}

function converse(run: Key, at: number): Conversation {
  const connection = at === EARLIER_VISIT ? FIRST : run.connections[at];
  if (connection === undefined) throw new RangeError(`There is no connection ${at}.`);
  const { version } = SUITES[run.parameters.suite];
  return version === "1.2" ? converse12(run, at) : converse13(run, at, connection);
}

function setupOf({ parameters, seed }: Key, label: string): Setup13 {
  const { suite, serverGroup } = parameters;
  return {
    seed,
    connection: label,
    suite,
    serverName: HOST,
    alpn: ALPN,
    identity: identityOf(seed, SUITES[suite].keyExchange),
    guess: "x25519",
    group: serverGroup,
    ticketKey: ticketKeyOf(seed),
  };
}

function converse12(run: Key, at: number): Conversation {
  const both = new Connection12(setupOf(run, `connection ${at}`));
  const { request } = run.parameters;
  const makers: Partial<Record<MessageName, () => Uint8Array>> = {
    "client-hello": () => both.clientHello(),
    "server-hello": () => both.serverHello(),
    certificate: () => both.certificate(),
    "server-key-exchange": () => both.serverKeyExchange(),
    "server-hello-done": () => both.serverHelloDone(),
    "client-key-exchange": () => both.clientKeyExchange(),
    "client-finished": () => both.finished("client"),
    "server-finished": () => both.finished("server"),
    request: () => both.data("client", ascii(REQUESTS[request].text)),
    response: () => both.data("server", ascii(responseText(request))),
    "client-close": () => both.closeNotify("client"),
    "server-close": () => both.closeNotify("server"),
  };
  return { octets: inOrder(run.parameters, "full", makers), keyLog: both.keyLog() };
}

function converse13(run: Key, at: number, connection: Connection): Conversation {
  const { parameters } = run;
  const { kind, replays } = connection;
  const original = replays === undefined ? undefined : conversationOf(run, replays);
  const offering = replays === undefined ? connection : (run.connections[replays] ?? connection);
  const setup = setupOf(run, `connection ${at}`);
  if (offering.ticketFrom !== undefined) {
    setup.resume = { ...sessionFrom(run, offering.ticketFrom), ageMs: offering.ticketAgeMs ?? 0 };
    // The client remembers which group the server took.
    setup.guess = setup.group;
  }
  setup.early = offering.kind === "early";
  const both = new Connection13(setup);
  const result: { session?: Session; firstFlight?: FirstFlight } = {};
  const request = ascii(REQUESTS[parameters.request].text);
  const repeat = (name: MessageName) => () => original?.octets.get(name) ?? new Uint8Array(0);
  const makers: Partial<Record<MessageName, () => Uint8Array>> = {
    "client-hello": () => {
      if (original?.firstFlight !== undefined) both.receiveReplayed(original.firstFlight);
      else {
        const octets = both.clientHello();
        result.firstFlight = both.firstFlight();
        return octets;
      }
      return repeat("client-hello")();
    },
    "early-request": kind === "replay" ? repeat("early-request") : () => both.data("client", request),
    "hello-retry-request": () => both.helloRetryRequest(),
    "client-hello-again": () => both.clientHelloAgain(),
    "server-hello": () => both.serverHello({ resumes: resumes(parameters, connection) }),
    "encrypted-extensions": () =>
      both.encryptedExtensions({ acceptsEarlyData: acceptsEarlyData(parameters, connection) && setup.early === true }),
    certificate: () => both.certificate(),
    "certificate-verify": () => both.certificateVerify(),
    "server-finished": () => both.serverFinished(),
    "end-of-early-data": () => both.endOfEarlyData(),
    "client-finished": () => both.clientFinished(),
    request: () => both.data("client", request),
    response: () => both.data("server", ascii(responseText(parameters.request))),
    "too-early": () => both.data("server", ascii(TOO_EARLY_TEXT)),
    "session-ticket": () => {
      const { octets, session } = both.newSessionTicket();
      result.session = session;
      return octets;
    },
    "client-close": () => both.closeNotify("client"),
    "server-close": () => both.closeNotify("server"),
  };
  const octets = inOrder(parameters, kind, makers);
  return { octets, keyLog: both.keyLog(), ...result };
}

function inOrder(
  parameters: Parameters,
  kind: ConnectionKind,
  makers: Partial<Record<MessageName, () => Uint8Array>>,
): Map<MessageName, Uint8Array> {
  const octets = new Map<MessageName, Uint8Array>();
  for (const [name] of scriptOf(parameters, kind)) {
    const make = makers[name];
    if (make !== undefined) octets.set(name, make());
  }
  return octets;
}

function sessionFrom(run: Key, at: number): Session {
  const { session } = conversationOf(run, at);
  if (session === undefined) throw new Error(`Connection ${at} brought no ticket.`);
  return session;
}

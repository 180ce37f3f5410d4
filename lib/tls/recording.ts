import { concat } from "@/lib/packets/bits";
import { extensionType } from "./extensions";
import type { KeyLogLine } from "./key-log";
import { HANDSHAKE, RETRY_RANDOM } from "./messages";
import { keysOf12, masterSecret } from "./prf";
import { Reader } from "./reader";
import { CONTENT, open12, open13, recordsIn, type TlsRecord } from "./record";
import { type RsaPrivateKey, rsaDecrypt } from "./rsa";
import { deriveSecret, earlySecret, trafficKeys } from "./schedule";
import { type Suite, suiteWithId } from "./suites";
import { openTicket, type TicketKey } from "./ticket";

/** What somebody on the way recorded of one TCP connection: the octets that each side sent. Nothing else is known to him. */
export type Recording = { client: Uint8Array; server: Uint8Array };

/** What a stolen key opens of a recording: application data of both sides, and the lines that let Wireshark open the same. */
export type Opened = { client: Uint8Array; server: Uint8Array; keyLog: KeyLogLine[] };

const NOTHING: Opened = { client: new Uint8Array(0), server: new Uint8Array(0), keyLog: [] };

/**
 * The thief has the private key of the certificate. Only where the premaster secret was sent under that key is there
 * anything in a recording that it opens (RFC 5246 §F.1.1.2).
 */
export function openWithCertificateKey(recording: Recording, key: RsaPrivateKey | undefined): Opened {
  const client = recordsIn(recording.client);
  const server = recordsIn(recording.server);
  const hello = helloOf(client);
  const answer = answerOf(server);
  const exchange = handshakeOf(client, HANDSHAKE.clientKeyExchange);
  if (hello === undefined || answer?.suite?.keyExchange !== "rsa" || exchange === undefined || key === undefined) return NOTHING;
  const premaster = rsaDecrypt(key, new Reader(exchange).vector(2));
  if (premaster === undefined) return NOTHING;
  const randoms = { client: hello.random, server: answer.random };
  const master = masterSecret(premaster, randoms);
  const keys = keysOf12(answer.suite.aead, master, randoms);
  return {
    client: applicationData(client, (record, number) => open12(keys.client, number, record)),
    server: applicationData(server, (record, number) => open12(keys.server, number, record)),
    keyLog: [{ label: "CLIENT_RANDOM", clientRandom: hello.random, secret: master }],
  };
}

/** The thief has the key under which the server seals its tickets: the PSK is in the ClientHello, and early data hangs on it alone. */
export function openWithTicketKey(recording: Recording, key: TicketKey): Opened {
  const client = recordsIn(recording.client);
  const hello = helloOf(client);
  const suite = answerOf(recordsIn(recording.server))?.suite;
  if (hello?.ticket === undefined || suite === undefined || !hello.offersEarlyData) return NOTHING;
  const psk = openTicket(key, hello.ticket);
  if (psk === undefined) return NOTHING;
  const secret = deriveSecret(earlySecret(psk), "c e traffic", hello.octets);
  const keys = trafficKeys(suite.aead, secret);
  const sealed = client.filter(({ type }) => type === CONTENT.applicationData);
  const opened = sealed.map((record, number) => open13(keys, number, record));
  const data = opened.flatMap((inner) => (inner?.type === CONTENT.applicationData ? [inner.content] : []));
  return {
    client: concat(data),
    server: new Uint8Array(0),
    keyLog: [{ label: "CLIENT_EARLY_TRAFFIC_SECRET", clientRandom: hello.random, secret }],
  };
}

/** Behind change_cipher_spec every record counts, and application data is what the thief is after. */
function applicationData(records: TlsRecord[], open: (record: TlsRecord, number: number) => Uint8Array | undefined): Uint8Array {
  const changed = records.findIndex(({ type }) => type === CONTENT.changeCipherSpec);
  const sealed = changed === -1 ? [] : records.slice(changed + 1);
  return concat(
    sealed.flatMap((record, number) => {
      const content = record.type === CONTENT.applicationData ? open(record, number) : undefined;
      return content === undefined ? [] : [content];
    }),
  );
}

type Hello = { octets: Uint8Array; random: Uint8Array; ticket?: Uint8Array; offersEarlyData: boolean };

function helloOf(records: TlsRecord[]): Hello | undefined {
  const [record] = records;
  const content = handshakeOf(records, HANDSHAKE.clientHello);
  if (record === undefined || content === undefined) return undefined;
  const reader = new Reader(content);
  reader.take(2);
  const random = reader.take(32);
  reader.vector(1);
  reader.vector(2);
  reader.vector(1);
  const extensions = extensionsIn(new Reader(reader.vector(2)));
  const offered = extensions.get(extensionType("preSharedKey"));
  const ticket = offered === undefined ? undefined : new Reader(new Reader(offered).vector(2)).vector(2);
  return { octets: record.fragment, random, ticket, offersEarlyData: extensions.has(extensionType("earlyData")) };
}

function answerOf(records: TlsRecord[]): { random: Uint8Array; suite: Suite | undefined } | undefined {
  for (const record of records) {
    const content = handshakeOf([record], HANDSHAKE.serverHello);
    if (content === undefined) continue;
    const reader = new Reader(content);
    reader.take(2);
    const random = reader.take(32);
    reader.vector(1);
    if (random.some((octet, at) => octet !== RETRY_RANDOM[at])) return { random, suite: suiteWithId(reader.number(2)) };
  }
  return undefined;
}

/** The content of the first handshake message of a type that stands readable in a record of its own. */
function handshakeOf(records: TlsRecord[], type: number): Uint8Array | undefined {
  const record = records.find((one) => one.type === CONTENT.handshake && one.fragment[0] === type);
  return record === undefined ? undefined : new Reader(record.fragment.subarray(1)).vector(3);
}

function extensionsIn(reader: Reader): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  while (reader.left > 0) found.set(reader.number(2), reader.vector(2));
  return found;
}

import { sha256 } from "@noble/hashes/sha2.js";
import { concat } from "@/lib/packets/bits";
import { BINDERS_LENGTH, ED25519_SCHEME, earlyData, supportedVersions, wantedGroup } from "./extensions";
import { GROUPS, type Group } from "./groups";
import { ascii, uint8, uint16, uint32, vector8, vector16, vector24 } from "./octets";

/** Handshake messages (RFC 8446 §4, RFC 5246 §7.4): type, length of 24 bits, content. */

export const HANDSHAKE = {
  clientHello: 1,
  serverHello: 2,
  newSessionTicket: 4,
  endOfEarlyData: 5,
  encryptedExtensions: 8,
  certificate: 11,
  serverKeyExchange: 12,
  serverHelloDone: 14,
  certificateVerify: 15,
  clientKeyExchange: 16,
  finished: 20,
} as const;

const LEGACY_VERSION = uint16(0x0303);
const NO_SESSION = vector8();
/** What makes a ServerHello a HelloRetryRequest (RFC 8446 §4.1.3). */
export const RETRY_RANDOM = sha256(ascii("HelloRetryRequest"));

export function clientHello(random: Uint8Array, suites: number[], extensions: Uint8Array[]): Uint8Array {
  const noCompression = vector8(uint8(0));
  return message(HANDSHAKE.clientHello, [
    LEGACY_VERSION,
    random,
    NO_SESSION,
    vector16(...suites.map(uint16)),
    noCompression,
    vector16(...extensions),
  ]);
}

/** A ClientHello whose last extension is `offeredPsk`, with the binder that belongs to all before it (RFC 8446 §4.2.11.2). */
export function withBinder(hello: Uint8Array, binderOver: (truncated: Uint8Array) => Uint8Array): Uint8Array {
  const truncated = hello.subarray(0, hello.length - BINDERS_LENGTH);
  return concat([truncated, vector16(vector8(binderOver(truncated)))]);
}

export function serverHello(random: Uint8Array, suite: number, extensions: Uint8Array[]): Uint8Array {
  const list = extensions.length === 0 ? new Uint8Array(0) : vector16(...extensions);
  return message(HANDSHAKE.serverHello, [LEGACY_VERSION, random, NO_SESSION, uint16(suite), uint8(0), list]);
}

export function helloRetryRequest(suite: number, group: Group): Uint8Array {
  return serverHello(RETRY_RANDOM, suite, [supportedVersions("server"), wantedGroup(group)]);
}

export function encryptedExtensions(extensions: Uint8Array[]): Uint8Array {
  return message(HANDSHAKE.encryptedExtensions, [vector16(...extensions)]);
}

/** TLS 1.3: every certificate has room for extensions of its own. */
export function certificate13(chain: Uint8Array[]): Uint8Array {
  const entries = chain.map((certificate) => concat([vector24(certificate), vector16()]));
  return message(HANDSHAKE.certificate, [vector8(), vector24(...entries)]);
}

export function certificate12(chain: Uint8Array[]): Uint8Array {
  return message(HANDSHAKE.certificate, [vector24(...chain.map((certificate) => vector24(certificate)))]);
}

/** What the server signs in TLS 1.3: it fits no other place and no other conversation (RFC 8446 §4.4.3). */
export function signedContent(transcript: Uint8Array): Uint8Array {
  const context = concat([new Uint8Array(64).fill(0x20), ascii("TLS 1.3, server CertificateVerify"), uint8(0)]);
  return concat([context, sha256(transcript)]);
}

export function certificateVerify(signature: Uint8Array): Uint8Array {
  return message(HANDSHAKE.certificateVerify, [uint16(ED25519_SCHEME), vector16(signature)]);
}

export function finished(verifyData: Uint8Array): Uint8Array {
  return message(HANDSHAKE.finished, [verifyData]);
}

export function endOfEarlyData(): Uint8Array {
  return message(HANDSHAKE.endOfEarlyData, []);
}

export type TicketTerms = {
  lifetimeSeconds: number;
  ageAdd: number;
  nonce: Uint8Array;
  ticket: Uint8Array;
  maxEarlyData: number;
};

export function newSessionTicket({ lifetimeSeconds, ageAdd, nonce, ticket, maxEarlyData }: TicketTerms): Uint8Array {
  const extensions = maxEarlyData > 0 ? [earlyData(maxEarlyData)] : [];
  return message(HANDSHAKE.newSessionTicket, [
    uint32(lifetimeSeconds),
    uint32(ageAdd),
    vector8(nonce),
    vector16(ticket),
    vector16(...extensions),
  ]);
}

/** ServerECDHParams (RFC 8422 §5.4): a named curve and the server's share. */
export function ecdhParams(group: Group, share: Uint8Array): Uint8Array {
  return concat([uint8(3), uint16(GROUPS[group].id), vector8(share)]);
}

export function serverKeyExchange(params: Uint8Array, signature: Uint8Array): Uint8Array {
  return message(HANDSHAKE.serverKeyExchange, [params, uint16(ED25519_SCHEME), vector16(signature)]);
}

export function serverHelloDone(): Uint8Array {
  return message(HANDSHAKE.serverHelloDone, []);
}

/** RSA: the encrypted premaster secret behind 16 bits of length; ECDHE: the client's share behind 8 (RFC 8422 §5.7). */
export function clientKeyExchange(content: { rsa: Uint8Array } | { share: Uint8Array }): Uint8Array {
  return message(HANDSHAKE.clientKeyExchange, ["rsa" in content ? vector16(content.rsa) : vector8(content.share)]);
}

function message(type: number, parts: Uint8Array[]): Uint8Array {
  return concat([uint8(type), vector24(...parts)]);
}

import { expand, extract } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concat } from "@/lib/packets/bits";
import type { Keys } from "./aead";
import { ascii, uint16, vector8 } from "./octets";
import { type Aead, HASH_LENGTH, KEY_LENGTH } from "./suites";

/**
 * The key schedule of TLS 1.3 (RFC 8446 §7.1): three secrets one after another, each extracted from the one before and
 * from something new, and from each the secrets that are used. A `transcript` is the messages so far, concatenated.
 */

const ZEROS = new Uint8Array(HASH_LENGTH);
const IV_LENGTH = 12;

/** HKDF-Expand-Label. */
export function expandLabel(secret: Uint8Array, label: string, context: Uint8Array, length: number): Uint8Array {
  return expand(sha256, secret, concat([uint16(length), vector8(ascii(`tls13 ${label}`)), vector8(context)]), length);
}

/** Derive-Secret. */
export function deriveSecret(secret: Uint8Array, label: string, transcript: Uint8Array): Uint8Array {
  return expandLabel(secret, label, sha256(transcript), HASH_LENGTH);
}

/** Early Secret: from a pre-shared key, or from nothing. */
export function earlySecret(psk: Uint8Array = ZEROS): Uint8Array {
  return extract(sha256, psk, ZEROS);
}

/** Handshake Secret: the result of (EC)DHE comes in. */
export function handshakeSecret(early: Uint8Array, shared: Uint8Array): Uint8Array {
  return extract(sha256, shared, derived(early));
}

/** Main Secret, called Master Secret before RFC 9846: nothing new comes in. */
export function mainSecret(handshake: Uint8Array): Uint8Array {
  return extract(sha256, ZEROS, derived(handshake));
}

function derived(secret: Uint8Array): Uint8Array {
  return deriveSecret(secret, "derived", new Uint8Array(0));
}

/** Write key and IV of one direction (RFC 8446 §7.3). */
export function trafficKeys(aead: Aead, secret: Uint8Array): Keys {
  const none = new Uint8Array(0);
  return { aead, key: expandLabel(secret, "key", none, KEY_LENGTH[aead]), iv: expandLabel(secret, "iv", none, IV_LENGTH) };
}

/** `verify_data` of Finished, and a PSK binder with the binder key in place of a traffic secret (§4.4.4, §4.2.11.2). */
export function verifyData(baseSecret: Uint8Array, transcript: Uint8Array): Uint8Array {
  return hmac(sha256, expandLabel(baseSecret, "finished", new Uint8Array(0), HASH_LENGTH), sha256(transcript));
}

/** The key under which a binder proves that the client has the PSK of a ticket. */
export function binderKey(early: Uint8Array): Uint8Array {
  return deriveSecret(early, "res binder", new Uint8Array(0));
}

/** The PSK that belongs to a ticket (§4.6.1). */
export function resumptionPsk(resumptionSecret: Uint8Array, ticketNonce: Uint8Array): Uint8Array {
  return expandLabel(resumptionSecret, "resumption", ticketNonce, HASH_LENGTH);
}

/** What stands in the transcript for the first ClientHello after a HelloRetryRequest: message_hash (§4.4.1). */
export function messageHash(clientHello: Uint8Array): Uint8Array {
  return concat([Uint8Array.of(254, 0, 0, HASH_LENGTH), sha256(clientHello)]);
}

import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concat } from "@/lib/packets/bits";
import type { Keys } from "./aead";
import { ascii } from "./octets";
import { type Aead, KEY_LENGTH } from "./suites";

/** The pseudorandom function of TLS 1.2, P_SHA256 over label and seed (RFC 5246 §5). */
export function prf(secret: Uint8Array, label: string, seed: Uint8Array, length: number): Uint8Array {
  const labelled = concat([ascii(label), seed]);
  const parts: Uint8Array[] = [];
  let a = hmac(sha256, secret, labelled);
  for (let made = 0; made < length; made += 32) {
    parts.push(hmac(sha256, secret, concat([a, labelled])));
    a = hmac(sha256, secret, a);
  }
  return concat(parts).subarray(0, length);
}

export type Randoms = { client: Uint8Array; server: Uint8Array };

/** 48 octets, whatever the length of the premaster secret (RFC 5246 §8.1). */
export function masterSecret(premaster: Uint8Array, { client, server }: Randoms): Uint8Array {
  return prf(premaster, "master secret", concat([client, server]), 48);
}

/** The key block cut into the keys of both directions (RFC 5246 §6.3); the AEADs need no MAC keys. */
export function keysOf12(aead: Aead, master: Uint8Array, { client, server }: Randoms): { client: Keys; server: Keys } {
  const keyLength = KEY_LENGTH[aead];
  const ivLength = implicitLength(aead);
  const block = prf(master, "key expansion", concat([server, client]), 2 * (keyLength + ivLength));
  const ivs = 2 * keyLength;
  return {
    client: { aead, key: block.slice(0, keyLength), iv: block.slice(ivs, ivs + ivLength) },
    server: { aead, key: block.slice(keyLength, ivs), iv: block.slice(ivs + ivLength) },
  };
}

/** `verify_data` of Finished in TLS 1.2, 12 octets (RFC 5246 §7.4.9). */
export function verifyData12(master: Uint8Array, side: "client" | "server", transcript: Uint8Array): Uint8Array {
  return prf(master, `${side} finished`, sha256(transcript), 12);
}

/** GCM keeps 4 octets of the nonce secret and sends 8 (RFC 5288 §3); ChaCha20-Poly1305 sends none of its 12 (RFC 7905 §2). */
function implicitLength(aead: Aead): number {
  return aead === "aes-128-gcm" ? 4 : 12;
}

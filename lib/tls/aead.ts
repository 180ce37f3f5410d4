import { gcm } from "@noble/ciphers/aes.js";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { Aead } from "./suites";

/** Key and nonce part of one direction of a connection. */
export type Keys = { aead: Aead; key: Uint8Array; iv: Uint8Array };

/** Ciphertext with its tag behind it (RFC 5116 §2.1). */
export function seal({ aead, key }: Keys, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Uint8Array {
  return cipher(aead, key, nonce, aad).encrypt(plaintext);
}

/** The plaintext, or undefined where key, nonce, additional data or a single bit are not those of the sender. */
export function open({ aead, key }: Keys, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  try {
    return cipher(aead, key, nonce, aad).decrypt(sealed);
  } catch {
    return undefined;
  }
}

/** The nonce of a record: the number of the record, XORed into the IV (RFC 8446 §5.3, RFC 7905 §2). */
export function nonceOf(iv: Uint8Array, recordNumber: number): Uint8Array {
  const nonce = Uint8Array.from(iv);
  let rest = recordNumber;
  for (let at = nonce.length - 1; rest > 0; at -= 1) {
    nonce[at] = (nonce[at] ?? 0) ^ (rest % 256);
    rest = Math.floor(rest / 256);
  }
  return nonce;
}

function cipher(aead: Aead, key: Uint8Array, nonce: Uint8Array, aad: Uint8Array) {
  return aead === "aes-128-gcm" ? gcm(key, nonce, aad) : chacha20poly1305(key, nonce, aad);
}

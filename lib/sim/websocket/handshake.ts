import { sha1 } from "@noble/hashes/legacy.js";
import { draw } from "@/lib/random";
import type { Parameters } from "./parameters";

/** RFC 6455 §1.3: a constant that nobody sends who does not know WebSocket. */
export const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const NONCE_OCTETS = 16;
const RFC_NONCE = "the sample nonce";
/** What a cache remembers of somebody else's handshake: the accept value for the sample of the RFC. */
const STALE_KEY = "dGhlIHNhbXBsZSBub25jZQ==";
const FRESH_STALE_KEY = "AAECAwQFBgcICQoLDA0ODw==";

/** Sec-WebSocket-Key: 16 octets in Base64. */
export function keyOf({ nonce }: Parameters, seed: number): string {
  if (nonce === "counting") return base64(Uint8Array.from({ length: NONCE_OCTETS }, (_, at) => at));
  if (nonce === "rfc") return base64(new TextEncoder().encode(RFC_NONCE));
  let random = seed | 0;
  return base64(
    Uint8Array.from({ length: NONCE_OCTETS }, () => {
      const [value, next] = draw(random);
      random = next;
      return Math.floor(value * 256);
    }),
  );
}

/** The digest behind Sec-WebSocket-Accept: SHA-1 over the key as text and the constant (RFC 6455 §4.2.2). */
export function digestOf(key: string): Uint8Array {
  return sha1(new TextEncoder().encode(key + GUID));
}

/** Sec-WebSocket-Accept for a Sec-WebSocket-Key, both in Base64. */
export function acceptOf(key: string): string {
  return base64(digestOf(key));
}

/** What the server of these parameters answers, rightly or not. */
export function answeredAccept({ accept }: Parameters, key: string): string {
  if (accept === "right") return acceptOf(key);
  // Somebody else's key; where it happens to be this client's own, another.
  if (accept === "stale") return acceptOf(key === STALE_KEY ? FRESH_STALE_KEY : STALE_KEY);
  const decoded = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
  return base64(sha1(Uint8Array.of(...decoded, ...new TextEncoder().encode(GUID))));
}

function base64(octets: Uint8Array): string {
  return btoa(String.fromCharCode(...octets));
}

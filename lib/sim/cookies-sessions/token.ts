import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { hexToBytes } from "@noble/hashes/utils.js";

/**
 * When simulated time begins, 2026-01-01T00:00:00Z: the same as in the captures. Not imported from there, as it would
 * bring the packet builder into what plays.
 */
export const START_SECONDS = 1_767_225_600;

/** What a token says: the claims of RFC 7519 §4.1, and the cart. */
export type Claims = { sub: string | null; cart: number; iat: number; exp: number };

/** The protected header of every token here, {"alg":"HS256"}: HMAC with SHA-256 (RFC 7518 §3.2). */
const HEADER = toBase64Url(new TextEncoder().encode('{"alg":"HS256"}'));

/** Simulated time as seconds since 1970, as `iat` and `exp` count. */
export function epochSeconds(nowMs: number): number {
  return START_SECONDS + Math.floor(nowMs / 1000);
}

/** A token in the compact form of RFC 7515 §3.1; `secret` is in hexadecimal. */
export function signed(claims: Claims, secret: string): string {
  const { sub, ...rest } = claims;
  const payload = JSON.stringify(sub === null ? rest : claims);
  const input = `${HEADER}.${toBase64Url(new TextEncoder().encode(payload))}`;
  return `${input}.${signatureOf(input, secret)}`;
}

/** What a token says; null where it is none, or where its signature is not that of `secret`. */
export function verified(token: string, secret: string): Claims | null {
  const end = token.lastIndexOf(".");
  const input = token.slice(0, end);
  if (end < 0 || !input.startsWith(`${HEADER}.`) || signatureOf(input, secret) !== token.slice(end + 1)) return null;
  return claimsOf(token);
}

/** What a token says, whoever signed it: anybody can read that. Only for tokens that were made here. */
export function claimsOf(token: string): Claims {
  const payload = token.split(".")[1] ?? "";
  return { sub: null, ...JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))) };
}

function signatureOf(input: string, secret: string): string {
  return toBase64Url(hmac(sha256, hexToBytes(secret), new TextEncoder().encode(input)));
}

/** Base64 with the alphabet of RFC 4648 §5, without padding. */
export function toBase64Url(octets: Uint8Array): string {
  return btoa(String.fromCharCode(...octets))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

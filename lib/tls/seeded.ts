import { expand } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii } from "./octets";

/**
 * What a real implementation draws from its random generator: octets that depend on the run's seed and on what they are
 * for, and on nothing else. For simulations, never for secrets.
 */
export function octetsOf(seed: number, purpose: string, length: number): Uint8Array {
  return expand(sha256, sha256(ascii(`Retransmit TLS run ${seed}`)), ascii(purpose), length);
}

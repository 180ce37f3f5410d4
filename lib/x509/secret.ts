import { sha256 } from "@noble/hashes/sha2.js";
import { concat, utf8 } from "./der";

/**
 * 48 octets that depend on the run's seed and on whose key it is, and on nothing else: 16 more than a key has, so that
 * reducing them modulo the group order leaves no bias (FIPS 186-5 A.2.1). For simulations, never for secrets.
 */
export function secretOf(seed: number, owner: string): Uint8Array {
  const half = (part: number) => sha256(utf8(`Retransmit key ${part} of ${owner}, seed ${seed}`));
  return concat(half(1), half(2)).subarray(0, 48);
}

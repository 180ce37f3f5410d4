import { packFields } from "./bits";
import { PSEUDO_HEADER } from "./fields/ipv4";

/**
 * The Internet checksum (RFC 9293 §3.1, RFC 791 §3.1): the complement of the ones' complement sum of all 16-bit words.
 * An odd last octet counts as if a zero followed, so only the last part may be of odd length.
 */
export function internetChecksum(...parts: Uint8Array[]): number {
  let sum = 0;
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) sum += ((part[i] ?? 0) << 8) | (part[i + 1] ?? 0);
  }
  // An IP packet's words make a sum below 2^32, so the carries can wait until here.
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

/** What TCP and UDP sum before their own octets (RFC 9293 §3.1, RFC 768). */
export function pseudoHeader(source: number, destination: number, protocol: number, length: number): Uint8Array {
  return packFields("pseudo-header", PSEUDO_HEADER, { source, destination, zero: 0, protocol, length });
}

import type { Parameters } from "./parameters";

/** The remainder that is never negative. */
export function modulo(value: number, modulus: number): number {
  return ((value % modulus) + modulus) % modulus;
}

/** The number in the header of the frame at a place. TCP numbers octets in 2^32: here no run comes round. */
export function numberOf({ protocol, numbers }: Pick<Parameters, "protocol" | "numbers">, place: number): number {
  return protocol === "tcp" || protocol === "tcp-sack" ? place : modulo(place, numbers);
}

/** Octets in each TCP segment: round numbers are read at a glance. */
export const SEGMENT_OCTETS = 1000;
/** The initial sequence number; the SYN takes it, and data begins one further (RFC 9293 §3.4). */
export const ISN = 0;

/** The sequence number of the first octet of the segment at a place. */
export function seqOf(place: number): number {
  return ISN + 1 + place * SEGMENT_OCTETS;
}

/** What a frame carries, so that two frames with the same number can be told apart: A to Z, a to z, and over again. */
export function letterOf(place: number): string {
  const at = place % 52;
  return String.fromCharCode(at < 26 ? 0x41 + at : 0x61 + at - 26);
}

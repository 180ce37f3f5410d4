/**
 * Sequence numbers: unsigned 32-bit integers that wrap (RFC 9293 §3.4). "Less than" only means something between
 * numbers less than half the space apart, which a window of at most 2^30 guarantees.
 */
const SPACE = 2 ** 32;
const HALF = 2 ** 31;

/** Any integer as a sequence number. */
export function wrap(value: number): number {
  return ((value % SPACE) + SPACE) % SPACE;
}

/** `a + octets` modulo 2^32; `octets` may be negative. */
export function add(a: number, octets: number): number {
  return wrap(a + octets);
}

/** How far `b` is ahead of `a`: from -2^31 to 2^31 - 1. */
export function distance(a: number, b: number): number {
  const ahead = wrap(b - a);
  return ahead >= HALF ? ahead - SPACE : ahead;
}

export function lt(a: number, b: number): boolean {
  return wrap(a - b) >= HALF;
}

export function leq(a: number, b: number): boolean {
  return a === b || lt(a, b);
}

/** `start =< value < start + size`, modulo 2^32; an empty range contains nothing. */
export function inRange(value: number, start: number, size: number): boolean {
  return wrap(value - start) < size;
}

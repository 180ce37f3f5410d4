/**
 * A seeded generator whose whole state is one 32-bit integer, so that it lives inside a simulation's state and
 * survives JSON (mulberry32, public domain, T. Ettinger 2017). Not for secrets.
 */
export type RandomState = number;

/** One draw: a number in [0, 1) and the state that follows. */
export function draw(state: RandomState): [value: number, next: RandomState] {
  const next = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(next ^ (next >>> 15), next | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return [((t ^ (t >>> 14)) >>> 0) / 4294967296, next];
}

/** A seed from a text, so that an item or a name always gets the same draws (FNV-1a, 32 bit). */
export function seedOf(text: string): RandomState {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The same values in an order that depends only on the seed (Fisher–Yates). */
export function shuffled<T>(values: readonly T[], seed: RandomState): T[] {
  const result = [...values];
  let state = seed;
  for (let i = result.length - 1; i > 0; i -= 1) {
    const [value, next] = draw(state);
    state = next;
    const j = Math.floor(value * (i + 1));
    // Both indices are in range by construction.
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

import type { RandomState } from "@/lib/random";

/** A seed that nobody has had: what comes of it is different every time. */
export function newSeed(): RandomState {
  return crypto.getRandomValues(new Int32Array(1))[0] ?? 0;
}

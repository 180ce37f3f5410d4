import type { Text } from "@/lib/text";
import { ERROR_CONTRASTS } from "./contrasts-error";
import { SUCCESS_CONTRASTS } from "./contrasts-success";

export const CONTRASTS: Readonly<Record<string, Text>> = { ...SUCCESS_CONTRASTS, ...ERROR_CONTRASTS };

/** What sets two codes apart, in either order; undefined for a pair that nobody mixes up. */
export function contrast(a: number, b: number): Text | undefined {
  const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
  return Object.hasOwn(CONTRASTS, pair) ? CONTRASTS[pair] : undefined;
}

import { draw } from "@/lib/random";
import { MOST_CHANCE_LOSSES } from "./constants";
import type { State } from "./state";

/**
 * Whether this copy of a packet is lost. It depends on the packet’s name and on how often it was sent, and on nothing
 * else: so every version loses the same packets, in whatever order it sends them.
 */
export function isLost({ parameters, seed, lost }: State, code: number, attempt: number): boolean {
  if (attempt === 0 && lost.includes(code)) return true;
  if (parameters.lossPercent === 0 || attempt >= MOST_CHANCE_LOSSES) return false;
  const [value] = draw(Math.imul(seed, 0x9e3779b1) ^ Math.imul(code * MOST_CHANCE_LOSSES + attempt + 1, 0x85ebca6b));
  return value * 100 < parameters.lossPercent;
}

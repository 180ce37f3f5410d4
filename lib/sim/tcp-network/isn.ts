import { wrap } from "@/lib/sim/tcp/sequence";

/** RFC 9293 §3.4.1: the ISN clock ticks about every four microseconds. */
const ISN_TICKS_PER_MS = 250;

/** The ISN that an opening now would pick: the given one the first time, later as far on as the clock has gone. */
export function isnAt({ isn, isnUsedAtMs }: { isn: number; isnUsedAtMs: number | null }, nowMs: number): number {
  const elapsedMs = isnUsedAtMs === null ? 0 : nowMs - isnUsedAtMs;
  return wrap(isn + Math.round(elapsedMs * ISN_TICKS_PER_MS));
}

/** The time of an interview, by instants, so that a reload or a sleeping machine does not stop it. Milliseconds since 1970 UTC. */
export type Clock = {
  startedAt: number;
  /** All pauses that are over, together. */
  pausedMs: number;
  /** Since when it stands still; null while it runs. */
  pausedAt: number | null;
};

export function startClock(at: number): Clock {
  return { startedAt: at, pausedMs: 0, pausedAt: null };
}

/** What has passed without the pauses. Never negative: a machine's clock may be set back meanwhile. */
export function elapsedMs({ startedAt, pausedMs, pausedAt }: Clock, at: number): number {
  return Math.max(0, (pausedAt ?? at) - startedAt - pausedMs);
}

export function pauseClock(clock: Clock, at: number): Clock {
  return clock.pausedAt === null ? { ...clock, pausedAt: at } : clock;
}

export function resumeClock(clock: Clock, at: number): Clock {
  if (clock.pausedAt === null) return clock;
  return { ...clock, pausedMs: clock.pausedMs + Math.max(0, at - clock.pausedAt), pausedAt: null };
}

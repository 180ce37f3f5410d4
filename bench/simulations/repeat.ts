/** In this process's own time, so that it is enough on a busy machine too: until the compiler has settled, then slices. */
const WARM_UP_MS = 700;
const SLICES = 5;
const SLICE_MS = 250;
/** Asking for the process's own time is a call of the system, too dear to be made after every unit. */
const LOOK_MS = 20;

/**
 * Repeats work that says how many units it did, and answers the units done in a second of this process's own time. The
 * fastest slice counts: whatever else the machine does can only slow one down.
 */
export function perSecond(work: () => number): number {
  runFor(WARM_UP_MS, work);
  return Math.max(...Array.from({ length: SLICES }, () => runFor(SLICE_MS, work)));
}

/** Units a second over at least so many ms of processor time. */
function runFor(leastMs: number, work: () => number): number {
  const before = process.cpuUsage();
  for (let units = 0; ; ) {
    for (const begunAt = performance.now(); performance.now() - begunAt < LOOK_MS; ) units += work();
    const { user, system } = process.cpuUsage(before);
    const spentMs = (user + system) / 1000;
    if (spentMs >= leastMs) return (units * 1000) / spentMs;
  }
}

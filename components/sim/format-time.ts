/** Simulated time for people: "0 ms", "1040 ms", "63.0 s". */
export function formatTime(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms * 10) / 10} ms`;
  return `${(ms / 1000).toFixed(1)} s`;
}

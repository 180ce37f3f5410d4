const stopping = new AbortController();

/** Aborted once somebody asks this command to stop; every child process that takes it ends with us. */
export const stopSignal: AbortSignal = stopping.signal;

/** From now on SIGINT, SIGTERM and a closed terminal abort `stopSignal` instead of ending the process at once. */
export function listenForSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());
}

export function untilStopped(): Promise<"stopped"> {
  return new Promise((resolve) => {
    if (stopSignal.aborted) resolve("stopped");
    stopSignal.addEventListener("abort", () => resolve("stopped"));
  });
}

import { commandLine, parentOf } from "./processes";

const stopping = new AbortController();
const LOOK_MS = 250;

/** Aborted once somebody asks this command to stop; every child process that takes it ends with us. */
export const stopSignal: AbortSignal = stopping.signal;

/**
 * From now on SIGINT, SIGTERM and a closed terminal abort `stopSignal` instead of ending the process at once, and so
 * does the end of the npm that started us: npm ends its shell when it is told to stop, but the shell tells nobody.
 */
export function listenForSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  // Some shells put the command in their own place; then the parent is npm, and what is above it is no business of ours.
  const isShell = / -c /.test(commandLine(parent));
  const npm = isShell ? parentOf(parent) : undefined;
  const look = setInterval(() => {
    if (process.ppid !== parent || (isShell && parentOf(parent) !== npm)) stopping.abort();
  }, LOOK_MS);
  look.unref();
}

export function untilStopped(): Promise<"stopped"> {
  return new Promise((resolve) => {
    if (stopSignal.aborted) resolve("stopped");
    stopSignal.addEventListener("abort", () => resolve("stopped"));
  });
}

import { stopSignal } from "./signals";

/** One line for whoever waits at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function seconds(sinceMs: number): string {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/** Says what begins, and how long it took when that was noticeable. */
export async function step<T>(what: string, run: () => Promise<T>): Promise<T> {
  const begunAt = Date.now();
  say(`· ${what} …`);
  const result = await run();
  if (Date.now() - begunAt >= 1000) say(`  ${what}: ${seconds(begunAt)}`);
  return result;
}

/** An error whose message is meant for the person at the terminal: shown as it is, without a stack. */
export class SetupProblem extends Error {
  override name = "SetupProblem";
}

/** Runs a command's main function: a problem is told in its own words and ends the process with 1. */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (stopSignal.aborted) {
      say("Stopped.");
      return;
    }
    const told =
      error instanceof SetupProblem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`\n${told}\n`);
    process.exitCode = 1;
  }
}

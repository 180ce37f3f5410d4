import type { Figure } from "../figure";

/** From a process that measures to the one that reports (measure.ts). */
export function send(figure: Figure): void {
  process.send?.(figure);
}

/** All is sent: the channel, which keeps a process alive, is closed behind the last figure. */
export function finish(): void {
  process.send?.(null, () => process.disconnect());
}

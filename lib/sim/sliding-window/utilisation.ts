import type { Protocol } from "./protocols";
import type { State } from "./state";

/** The share of the line that does useful work: first copies of confirmed frames, over all time so far. From 0 to 1. */
export function measuredUtilisation({ sender, parameters, nowMs }: State): number {
  const confirmed = sender.base + sender.confirmed.length;
  return nowMs === 0 ? 0 : (confirmed * parameters.frameMs) / nowMs;
}

/**
 * What theory says of a long transfer (textbook formulas; `a` is the one-way delay over the time to send a frame, `loss`
 * the chance of losing a frame, and the timeout one round trip). For TCP only without loss: its repairs have no such formula.
 */
export function utilisation(protocol: Protocol, window: number, a: number, loss = 0): number {
  const share = 1 / (1 + 2 * a);
  switch (protocol) {
    case "stop-and-wait":
      return (1 - loss) * share;
    case "go-back-n":
      // Each loss costs what was sent meanwhile: the window, or a round trip where the window is larger.
      return ((1 - loss) * Math.min(1, window * share)) / (1 - loss + loss * Math.min(window, 1 + 2 * a));
    case "selective-repeat":
      return (1 - loss) * Math.min(1, window * share);
    case "tcp":
    case "tcp-sack":
      return Math.min(1, window * share);
  }
}

/** The smallest window with which the line never rests: as many frames as fit into a round trip. */
export function windowToFill(a: number): number {
  return Math.ceil(1 + 2 * a);
}

/** How many numbers a window needs, so that no old frame can be taken for a new one while the line keeps the order. */
export function numbersNeeded(protocol: Protocol, window: number): number {
  return protocol === "selective-repeat" ? 2 * window : window + 1;
}

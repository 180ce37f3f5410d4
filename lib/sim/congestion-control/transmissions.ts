import type { Flow } from "./flow";

export type Transmission = { number: number; segment: number; again: boolean };

/** What left the sender between two states of it that one event lies between, in the order of sending. */
export function transmissionsBetween(before: Flow, after: Flow): Transmission[] {
  if (after.sent === before.sent) return [];
  return [...after.path.wire, ...after.path.dropped]
    .filter((item) => item.number > before.sent)
    .map(({ number, segment }) => ({ number, segment, again: segment < before.sender.highest }))
    .sort((a, b) => a.number - b.number);
}

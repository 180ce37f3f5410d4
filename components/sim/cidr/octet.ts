import { networkOf, sizeOf } from "@/lib/reference/cidr";

/** So many cells have room side by side on a phone. */
const MOST_CELLS = 8;

export type OctetPicture = {
  /** Which octet the cut is in, from 1. */
  octet: number;
  cells: { start: number; end: number; hasOwn: boolean; hasOther: boolean }[];
  /** Some blocks of the octet have no room in the picture. */
  isPart: boolean;
  isOtherShown: boolean;
};

/**
 * The blocks into which a prefix length cuts its octet, those next to the address: what "256 less the mask" counts by hand.
 * `start` and `end` are values of that octet.
 */
export function octetPicture(address: number, length: number, other: number): OctetPicture {
  const octet = Math.max(1, Math.ceil(length / 8));
  const weight = sizeOf(octet * 8);
  const step = Math.max(1, sizeOf(length) / weight);
  const size = Math.min(step, 256);
  const wholeOctet = networkOf(address, (octet - 1) * 8);
  const count = 256 / size;
  const own = Math.floor((networkOf(address, length) - wholeOctet) / (size * weight));
  const first = Math.min(Math.max(0, own - 3), Math.max(0, count - MOST_CELLS));
  const cells = Array.from({ length: Math.min(count, MOST_CELLS) }, (_, i) => {
    const at = first + i;
    const begins = wholeOctet + at * size * weight;
    const has = (one: number) => one >= begins && one < begins + size * weight;
    return { start: at * size, end: at * size + size - 1, hasOwn: has(address), hasOther: has(other) };
  });
  return { octet, cells, isPart: count > MOST_CELLS, isOtherShown: cells.some(({ hasOther }) => hasOther) };
}

import { ADDRESS_BITS, formatAddress, isInPrefix, networkOf, parseAddress, sizeOf } from "./cidr";

/** A block of addresses: its first, and how many leading bits all of them share (RFC 4632 §3.1). */
export type Prefix = { network: number; length: number };

/** "10.1.2.9/8": an address and the length of its prefix; undefined for anything else. The host bits may be set. */
export function parseInterface(text: string): { address: number; length: number } | undefined {
  const [, dotted = "", digits = ""] = /^([\d.]+)\/(\d|[12]\d|3[0-2])$/.exec(text) ?? [];
  const address = parseAddress(dotted);
  return address === undefined ? undefined : { address, length: Number(digits) };
}

/** "10.0.0.0/8"; undefined for anything else, and where a host bit is set. */
export function parsePrefix(text: string): Prefix | undefined {
  const parsed = parseInterface(text);
  if (parsed === undefined || networkOf(parsed.address, parsed.length) !== parsed.address) return undefined;
  return { network: parsed.address, length: parsed.length };
}

export function formatPrefix({ network, length }: Prefix): string {
  return `${formatAddress(network)}/${length}`;
}

/** How many leading bits two addresses share: the index of the first bit that differs, 32 where none does. */
export function commonBits(one: number, other: number): number {
  return Math.clz32(one ^ other);
}

/** The route whose prefix matches the most bits of the destination; undefined where none matches (RFC 1812 §5.2.4.3). */
export function longestMatch<Route extends Prefix>(table: readonly Route[], destination: number): Route | undefined {
  let best: Route | undefined;
  for (const route of table) {
    if (!isInPrefix(destination, route.network, route.length)) continue;
    if (best === undefined || route.length > best.length) best = route;
  }
  return best;
}

/** The prefix that is one bit shorter: this one and its sibling together. Undefined of 0.0.0.0/0. */
export function parentOf({ network, length }: Prefix): Prefix | undefined {
  return length === 0 ? undefined : { network: networkOf(network, length - 1), length: length - 1 };
}

/** Whether two prefixes are the two halves of one: equally long, and different in the last bit of the prefix alone. */
export function areSiblings(one: Prefix, other: Prefix): boolean {
  return one.length === other.length && commonBits(one.network, other.network) === one.length - 1;
}

export function holds(whole: Prefix, part: Prefix): boolean {
  return whole.length <= part.length && isInPrefix(part.network, whole.network, whole.length);
}

/** The longest prefix that holds all of these. At least one must be given. */
export function coverOf(prefixes: readonly Prefix[]): Prefix {
  const [first] = prefixes;
  if (first === undefined) throw new RangeError("No prefixes have no cover.");
  const length = prefixes.reduce((most, { network, length }) => Math.min(most, length, commonBits(first.network, network)), 32);
  return { network: networkOf(first.network, length), length };
}

/** What `whole` holds beyond `parts`, as the fewest prefixes, in the order of their addresses. */
export function gapsIn(whole: Prefix, parts: readonly Prefix[]): Prefix[] {
  if (parts.some((part) => holds(part, whole))) return [];
  const inside = parts.filter((part) => holds(whole, part));
  if (inside.length === 0) return [whole];
  const length = whole.length + 1;
  const halves = [whole.network, whole.network + sizeOf(length)].map((network) => ({ network, length }));
  return length > ADDRESS_BITS ? [] : halves.flatMap((half) => gapsIn(half, inside));
}

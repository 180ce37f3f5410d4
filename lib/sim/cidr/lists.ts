import { parseAddress } from "@/lib/reference/cidr";
import { formatPrefix, type Prefix, parsePrefix } from "@/lib/reference/prefixes";
import type { Route } from "./state";

/** A phone shows as many lines without scrolling, and nobody compares more in the head. */
export const MAX_LINES = 8;
export const MAX_PACKETS = 6;

/** The next hop of a route that drops what matches it (RFC 4632 §5.1, rule 2). */
export const DISCARD = "discard";

/** "198.51.100.0/26, 198.51.100.64/26": 2 to 8 prefixes, none twice; undefined for anything else. */
export function parsePrefixes(text: string): Prefix[] | undefined {
  const prefixes = parts(text).map(parsePrefix);
  if (!isComplete(prefixes) || prefixes.length < 2 || prefixes.length > MAX_LINES) return undefined;
  return areDistinct(prefixes) ? prefixes : undefined;
}

/** "0.0.0.0/0 A, 10.0.0.0/8 B": up to 8 routes, no prefix twice; a next hop is a capital letter or "discard". */
export function parseTable(text: string): Route[] | undefined {
  const routes = parts(text).map((line) => {
    const [, prefix = "", via = ""] = /^(\S+)\s+([A-Z]|discard)$/.exec(line) ?? [];
    const parsed = parsePrefix(prefix);
    return parsed && { ...parsed, via };
  });
  return isComplete(routes) && routes.length <= MAX_LINES && areDistinct(routes) ? routes : undefined;
}

/** "10.1.2.9, 10.1.3.9": 1 to 6 addresses of hosts. */
export function parsePackets(text: string): number[] | undefined {
  const packets = parts(text).map(parseAddress);
  if (!isComplete(packets) || packets.length < 1 || packets.length > MAX_PACKETS) return undefined;
  return packets.every(isUnicast) ? packets : undefined;
}

/** Whether an address can be one host's: not of 0/8, loopback, multicast or what is reserved above (RFC 1122 §3.2.1.3). */
export function isUnicast(address: number): boolean {
  const first = address >>> 24;
  return first >= 1 && first <= 223 && first !== 127;
}

function parts(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function isComplete<T>(parsed: (T | undefined)[]): parsed is T[] {
  return !parsed.includes(undefined);
}

function areDistinct(prefixes: Prefix[]): boolean {
  return new Set(prefixes.map(formatPrefix)).size === prefixes.length;
}

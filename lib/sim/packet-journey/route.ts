import { parseIpv4 } from "@/lib/packets/address";
import { type Node, ROUTES, type Route } from "./network";
import type { Parameters } from "./parameters";

type Line = { route: Route; network: number; mask: number };

function lineOf(route: Route): Line {
  const [address = "", length = "0"] = route.prefix.split("/");
  const mask = length === "0" ? 0 : (-1 << (32 - Number(length))) >>> 0;
  return { route, network: parseIpv4("prefix", address), mask };
}

/** Longest first, so that the first line that matches is the one that counts (RFC 1812 §5.2.4.3). */
function tableOf(routes: readonly Route[]): Line[] {
  return routes.map(lineOf).sort((a, b) => b.mask - a.mask);
}

const TABLES = Object.fromEntries(Object.entries(ROUTES).map(([node, routes]) => [node, tableOf(routes)])) as Record<
  Node,
  Line[]
>;
const WITHOUT_FARM = TABLES.isp.filter(({ route }) => route.link !== "farm");

/** The line of `node`'s table with the longest prefix that matches; null where none does. */
export function routeTo(node: Node, destination: string, server: Parameters["server"]): Route | null {
  const lines = node === "isp" && server === "no-route" ? WITHOUT_FARM : TABLES[node];
  const address = numberOf(destination);
  return lines.find(({ network, mask }) => (address & mask) >>> 0 === network)?.route ?? null;
}

const numbers = new Map<string, number>();
/** Few addresses occur, and each of them often. */
function numberOf(address: string): number {
  const known = numbers.get(address);
  if (known !== undefined) return known;
  const number = parseIpv4("destination", address);
  numbers.set(address, number);
  return number;
}

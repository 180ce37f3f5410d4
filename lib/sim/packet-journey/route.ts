import { parseIpv4 } from "@/lib/packets/address";
import { longestMatch, type Prefix, parsePrefix } from "@/lib/reference/prefixes";
import { type Node, ROUTES, type Route } from "./network";
import type { Parameters } from "./parameters";

type Line = Prefix & { route: Route };

function lineOf(route: Route): Line {
  const prefix = parsePrefix(route.prefix);
  if (prefix === undefined) throw new Error(`${route.prefix} is not a prefix.`);
  return { ...prefix, route };
}

const TABLES = Object.fromEntries(Object.entries(ROUTES).map(([node, routes]) => [node, routes.map(lineOf)])) as Record<
  Node,
  Line[]
>;
const WITHOUT_FARM = TABLES.isp.filter(({ route }) => route.link !== "farm");

/** The line of `node`'s table with the longest prefix that matches; null where none does. */
export function routeTo(node: Node, destination: string, server: Parameters["server"]): Route | null {
  const lines = node === "isp" && server === "no-route" ? WITHOUT_FARM : TABLES[node];
  return longestMatch(lines, numberOf(destination))?.route ?? null;
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

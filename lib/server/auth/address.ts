import "server-only";
import { isIPv6 } from "node:net";
import { env } from "@/lib/server/env";

/**
 * Whom limits by address count: the client's IPv4 address, or the /64 network of its IPv6 address, which is what one
 * customer gets. `x-forwarded-for` is believed as far as TRUST_PROXY says how many proxies of ours have written to it;
 * without one the server has put the socket's own address there (scripts/setup/server.mjs).
 */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return networkOf(hops.at(-Math.max(1, env().TRUST_PROXY)) ?? "");
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const all = tail === undefined ? front : [...front, ...Array<string>(8 - front.length - back.length).fill("0"), ...back];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

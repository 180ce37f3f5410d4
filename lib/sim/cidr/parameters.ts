import * as z from "zod/mini";
import { parseAddress } from "@/lib/reference/cidr";
import { parseInterface } from "@/lib/reference/prefixes";
import { isNoHostIn } from "./block";
import { isUnicast, parsePackets, parsePrefixes, parseTable } from "./lists";

const text = (maxLength: number, isGood: (value: string) => boolean, example: string) =>
  z.string().check(z.maxLength(maxLength), z.refine(isGood, { error: example }));
const host = text(18, (value) => parseInterface(value) !== undefined, "192.168.1.130/26");
const gateway = text(15, (value) => value === "" || isUnicast(parseAddress(value) ?? 0), "192.168.1.129");

const shape = {
  /** What is done: a block is worked out, two hosts talk, prefixes are merged, a router looks packets up. */
  task: z.enum(["block", "talk", "merge", "route"]),
  /** A host's address and the length of its prefix: A when two talk. */
  own: host,
  /** The other address; its length is the mask that B has when two talk. */
  other: host,
  /** A's and B's; empty for none. */
  ownGateway: gateway,
  otherGateway: gateway,
  /** The two hosts are on two links with the router between, not on one. */
  apart: z.boolean(),
  /** The router answers ARP requests for hosts on its other link (RFC 1027). */
  proxyArp: z.boolean(),
  prefixes: text(200, (value) => parsePrefixes(value) !== undefined, "198.51.100.0/26, 198.51.100.64/26"),
  table: text(200, (value) => parseTable(value) !== undefined, "0.0.0.0/0 A, 10.0.0.0/8 B"),
  packets: text(120, (value) => parsePackets(value) !== undefined, "10.1.2.9, 10.1.3.9"),
};

/** Every run comes to rest: a block takes seven steps, a list only gets shorter, and packets and lines are few. */
export const parametersSchema = z.strictObject(shape).check(z.refine(canTalk, { error: "own, other, ownGateway, otherGateway" }));
export type Parameters = { [K in keyof typeof shape]: z.infer<(typeof shape)[K]> };

/**
 * Two hosts that talk have addresses of hosts, each for itself and in the eyes of the other: nobody ARPs for a broadcast
 * address. Their router has addresses of its own, and another one on each link.
 */
function canTalk({ task, ...given }: Parameters): boolean {
  const [own, other] = [parseInterface(given.own), parseInterface(given.other)];
  if (task !== "talk") return true;
  if (own === undefined || other === undefined || own.address === other.address) return false;
  const addresses = [own.address, other.address];
  const areHosts = addresses.every((address) => isUnicast(address) && !isNoHostIn(address, own) && !isNoHostIn(address, other));
  const gateways = [given.ownGateway, given.otherGateway].filter((one) => one !== "");
  const areTwo = !given.apart || new Set(gateways).size === gateways.length;
  return areHosts && areTwo && gateways.every((one) => !addresses.includes(parseAddress(one) ?? 0));
}

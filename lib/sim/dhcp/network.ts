import type { Parameters } from "./parameters";
import type { Place, ServerId } from "./state";

export const NOBODY = "0.0.0.0";
export const EVERYBODY = "255.255.255.255";

type Station = { ip: string; mac: string };

/** The client's network is 192.168.1.0/24; its router is 192.168.1.1. */
export const ROUTER: Station = { ip: "192.168.1.1", mac: "02:00:5e:10:00:fe" };
export const CLIENT_MAC = "02:00:5e:10:00:01";
/** Who has set the first address of the pool by hand. */
export const SQUATTER_MAC = "02:00:5e:10:00:77";
export const MASK = "255.255.255.0";
export const DNS_SERVER = "192.168.1.53";

const NEAR: Record<ServerId, Station> = {
  // As at home: the router is the DHCP server too.
  a: ROUTER,
  b: { ip: "192.168.1.2", mac: "02:00:5e:10:00:0b" },
};
/** Behind the relay, on 10.0.0.0/24. */
const FAR: Record<ServerId, Station> = {
  a: { ip: "10.0.0.2", mac: "02:00:5e:20:00:0a" },
  b: { ip: "10.0.0.3", mac: "02:00:5e:20:00:0b" },
};
/** The router's other side. */
export const ROUTER_FAR: Station = { ip: "10.0.0.1", mac: "02:00:5e:20:00:fe" };

export function serverStation(server: ServerId, parameters: Parameters): Station {
  return (parameters.relay ? FAR : NEAR)[server];
}

/** Addresses that each server may give; with one client, three are more than it can spoil. */
export const POOLS: Record<ServerId, readonly [string, string, string]> = {
  a: ["192.168.1.101", "192.168.1.102", "192.168.1.103"],
  b: ["192.168.1.150", "192.168.1.151", "192.168.1.152"],
};
export const OCCUPIED = POOLS.a[0];
/** What a client that has moved here remembers. */
export const FOREIGN = "10.20.0.57";
export const LINK_LOCAL = "169.254.17.42";

/** Who there is, in the order in which a picture shows them. */
export function placesOf({ relay, servers }: Parameters): Place[] {
  return ["client", ...(relay ? (["relay"] as const) : []), ...serversOf(servers)];
}

export function serversOf(servers: Parameters["servers"]): ServerId[] {
  return servers === "one" ? ["a"] : ["a", "b"];
}

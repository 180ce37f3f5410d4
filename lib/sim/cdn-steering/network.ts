import type { Parameters } from "./parameters";

/** Where something stands. The origin and the name servers of shop and CDN are far from all three. */
export const CITIES = ["chengdu", "tokyo", "singapore"] as const;
export type City = (typeof CITIES)[number];
/** One site of the CDN in each city; a site is called by its city. */
export const EDGES = CITIES;
export type Edge = City;
/** All that keeps copies: the edges, and the parent cache between them and the origin. */
export type Cache = Edge | "shield";
export type Site = Edge | "origin";

export const USERS = ["anna", "ben", "cora", "crowd"] as const;
export type User = (typeof USERS)[number];
export const RESOLVERS = ["isp", "public"] as const;
export type ResolverName = (typeof RESOLVERS)[number];

/** The crowd: so many browsers in Chengdu, all behind their provider's resolver, that ask at the same moment. */
export const CROWD = 100;

type Home = { city: City; address: string; prefix: string; resolver: ResolverName };

/**
 * Addresses are those reserved for documentation (RFC 5737), a network for each owner: 192.0.2.0/24 a provider in
 * Chengdu, 198.51.100.0/24 the shop, 203.0.113.0/24 the CDN. 198.18.0.0/15 (RFC 2544) has what these leave no room for.
 */
export const HOMES: Record<User, Home> = {
  anna: { city: "chengdu", address: "192.0.2.24", prefix: "192.0.2.0", resolver: "isp" },
  ben: { city: "chengdu", address: "192.0.2.77", prefix: "192.0.2.0", resolver: "public" },
  cora: { city: "tokyo", address: "198.18.5.24", prefix: "198.18.5.0", resolver: "public" },
  crowd: { city: "chengdu", address: "192.0.2.128", prefix: "192.0.2.0", resolver: "isp" },
};
/** What a resolver tells of an IPv4 address at most, by the recommendation of RFC 7871 §11.1. */
export const ECS_BITS = 24;

export const RESOLVER_ADDRESSES: Record<ResolverName, string> = { isp: "192.0.2.53", public: "198.18.0.53" };
export const SHOP_SERVER = "198.51.100.53";
export const CDN_SERVER = "203.0.113.53";

/** What an address record can say: a site's own address, the one that all sites share, or the shop's. */
export type Target = Site | "anycast";
export const TARGET_ADDRESSES: Record<Target, string> = {
  chengdu: "203.0.113.20",
  tokyo: "203.0.113.40",
  singapore: "203.0.113.60",
  anycast: "203.0.113.1",
  origin: "198.51.100.10",
};

export const SHOP_NAME = "img.shop.example";
export const CDN_NAME = "shop.cdn.example";

/** Round trips between the cities, on top of what it takes to reach the nearest machine. */
const BETWEEN_MS: Record<City, Record<City, number>> = {
  chengdu: { chengdu: 0, tokyo: 60, singapore: 80 },
  tokyo: { chengdu: 60, tokyo: 0, singapore: 70 },
  singapore: { chengdu: 80, tokyo: 70, singapore: 0 },
};
/** From a user to a resolver in the same city. */
const NEAR_RESOLVER_MS = 5;
/** From any edge to the parent cache, which stands on the way to the origin. */
const SHIELD_MS = 40;
/** What an overloaded site adds to each answer. */
export const BUSY_MS = 400;

export function resolverCity(parameters: Parameters, resolver: ResolverName): City {
  return resolver === "isp" ? "chengdu" : parameters.publicAt;
}

// All of these are round trips in milliseconds.

export function toResolver(parameters: Parameters, user: User): number {
  const { city, resolver } = HOMES[user];
  return NEAR_RESOLVER_MS + BETWEEN_MS[city][resolverCity(parameters, resolver)];
}

/** From somebody in `city` to a site: what the CDN knows from its measurements, and what a user there finds. */
export function toSite({ nearRttMs, originRttMs }: Parameters, city: City, site: Site): number {
  return site === "origin" ? originRttMs : nearRttMs + BETWEEN_MS[city][site];
}

/** From a cache to whom it asks: the parent cache, or the origin. With a parent the way is as long as without. */
export function upstream({ originRttMs, shield }: Parameters, cache: Cache): number {
  if (!shield) return originRttMs;
  return cache === "shield" ? originRttMs - SHIELD_MS : SHIELD_MS;
}

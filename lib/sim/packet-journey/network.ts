/** The network of the run: a home, its provider, and two networks behind the provider's router. */
export const NODES = ["laptop", "tablet", "home", "isp", "dns", "server"] as const;
export type Node = (typeof NODES)[number];
/** Those at which somebody sits. */
export type Host = "laptop" | "tablet";
export const LINKS = ["lan", "wan", "services", "farm"] as const;
export type Link = (typeof LINKS)[number];

export type Nic = { link: Link; ip: string; mac: string };
/** A line of a routing table; without `via` the network is attached. */
export type Route = { prefix: string; link: Link; via: string | null };

/** Private addresses at home (RFC 1918 §3), those for documentation elsewhere (RFC 5737). */
export const NICS: Record<Node, readonly Nic[]> = {
  laptop: [{ link: "lan", ip: "192.168.1.101", mac: "02:00:5e:10:00:65" }],
  tablet: [{ link: "lan", ip: "192.168.1.102", mac: "02:00:5e:10:00:66" }],
  home: [
    { link: "lan", ip: "192.168.1.1", mac: "02:00:5e:10:00:01" },
    { link: "wan", ip: "203.0.113.5", mac: "02:00:5e:20:00:05" },
  ],
  isp: [
    { link: "wan", ip: "203.0.113.1", mac: "02:00:5e:20:00:01" },
    { link: "services", ip: "192.0.2.1", mac: "02:00:5e:30:00:01" },
    { link: "farm", ip: "198.51.100.1", mac: "02:00:5e:40:00:01" },
  ],
  dns: [{ link: "services", ip: "192.0.2.53", mac: "02:00:5e:30:00:35" }],
  server: [{ link: "farm", ip: "198.51.100.10", mac: "02:00:5e:40:00:0a" }],
};

export const PUBLIC_IP = "203.0.113.5";
export const RESOLVER_IP = "192.0.2.53";
export const SERVER_IP = "198.51.100.10";
export const HOST_IPS: Record<Host, string> = { laptop: "192.168.1.101", tablet: "192.168.1.102" };

const AT_HOME: readonly Route[] = [
  { prefix: "192.168.1.0/24", link: "lan", via: null },
  { prefix: "0.0.0.0/0", link: "lan", via: "192.168.1.1" },
];

/** The provider has no line for private addresses, and none for everything else. */
export const ROUTES: Record<Node, readonly Route[]> = {
  laptop: AT_HOME,
  tablet: AT_HOME,
  home: [
    { prefix: "192.168.1.0/24", link: "lan", via: null },
    { prefix: "203.0.113.0/24", link: "wan", via: null },
    { prefix: "0.0.0.0/0", link: "wan", via: "203.0.113.1" },
  ],
  isp: [
    { prefix: "203.0.113.0/24", link: "wan", via: null },
    { prefix: "192.0.2.0/24", link: "services", via: null },
    { prefix: "198.51.100.0/24", link: "farm", via: null },
  ],
  dns: [
    { prefix: "192.0.2.0/24", link: "services", via: null },
    { prefix: "0.0.0.0/0", link: "services", via: "192.0.2.1" },
  ],
  server: [
    { prefix: "198.51.100.0/24", link: "farm", via: null },
    { prefix: "0.0.0.0/0", link: "farm", via: "198.51.100.1" },
  ],
};

/** How long a frame takes on each link. */
export const LINK_MS: Record<Link, number> = { lan: 1, wan: 5, services: 1, farm: 2 };

export function isRouter(node: Node): node is "home" | "isp" {
  return node === "home" || node === "isp";
}

export function nicOn(node: Node, link: Link): Nic {
  const nic = NICS[node].find((one) => one.link === link);
  if (nic === undefined) throw new Error(`${node} is not on ${link}.`);
  return nic;
}

const OWNERS = new Map(NODES.flatMap((node) => NICS[node].map(({ ip }) => [ip, node] as const)));

/** Whose address it is. */
export function ownerOf(ip: string): Node {
  const node = OWNERS.get(ip);
  if (node === undefined) throw new Error(`Nobody has ${ip}.`);
  return node;
}

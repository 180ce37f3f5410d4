import type { SimulationName } from "@/lib/sim/catalogue";
import type { AnyEngine, AnyRunner } from "@/lib/sim/engine";
import type { AnyView } from "./view";

/** What plays one: no schemas, form or packets, which come with the engine when it is asked for. */
export type Play = { runner: AnyRunner; View: AnyView; loadEngine: () => Promise<AnyEngine> };

/**
 * The module of each view exports all three, so that runner and view are one chunk: in two, what both use would be sent
 * twice. The engine is asked for there and not in one map, which every page with a player would carry. A name of the
 * catalogue without them does not compile.
 */
export const loadPlay: { [N in SimulationName]: () => Promise<Play> } = {
  "tcp-handshake": () => import("./tcp-handshake-view"),
  "tcp-teardown": () => import("./tcp-teardown-view"),
  "tcp-states": () => import("./tcp-states-view"),
  "congestion-control": () => import("./congestion-control-view"),
  "shared-bottleneck": () => import("./shared-bottleneck-view"),
  "dns-resolution": () => import("./dns-resolution-view"),
  "socket-calls": () => import("./socket-calls-view"),
  "io-models": () => import("./io-models-view"),
  deadlock: () => import("./deadlock-view"),
  "packet-journey": () => import("./packet-journey-view"),
  "sliding-window": () => import("./sliding-window-view"),
  "flow-control": () => import("./flow-control-view"),
  "tls-handshake": () => import("./tls-handshake-view"),
  "certificate-chain": () => import("./certificate-chain-view"),
  "processes-threads": () => import("./processes-threads-view"),
  "fastcgi-pool": () => import("./fastcgi-pool-view"),
  "https-attacks": () => import("./https-attacks-view"),
  "http-caching": () => import("./http-caching-view"),
  "http-versions": () => import("./http-versions-view"),
  "cookies-sessions": () => import("./cookies-sessions-view"),
  cors: () => import("./cors-view"),
  csrf: () => import("./csrf-view"),
  dhcp: () => import("./dhcp-view"),
  websocket: () => import("./websocket-view"),
  arp: () => import("./arp-view"),
  cidr: () => import("./cidr-view"),
  "cdn-steering": () => import("./cdn-steering-view"),
};

/** Asked of the views and not of the catalogue, whose texts for every scenario of every simulation would come with the player. */
export function isSimulationName(name: string): name is SimulationName {
  return Object.hasOwn(loadPlay, name);
}

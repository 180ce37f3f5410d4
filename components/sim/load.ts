import type { SimulationName } from "@/lib/sim/catalogue";
import type { AnyView } from "./view";

/** The view of each simulation, in a chunk of its own. A name of the catalogue without a view does not compile. */
export const loadView: { [N in SimulationName]: () => Promise<AnyView> } = {
  "tcp-handshake": () => import("./tcp-handshake-view").then((module) => module.View),
  "tcp-teardown": () => import("./tcp-teardown-view").then((module) => module.View),
  "tcp-states": () => import("./tcp-states-view").then((module) => module.View),
  "congestion-control": () => import("./congestion-control-view").then((module) => module.View),
  "shared-bottleneck": () => import("./shared-bottleneck-view").then((module) => module.View),
  "dns-resolution": () => import("./dns-resolution-view").then((module) => module.View),
  "socket-calls": () => import("./socket-calls-view").then((module) => module.View),
  "io-models": () => import("./io-models-view").then((module) => module.View),
  deadlock: () => import("./deadlock-view").then((module) => module.View),
  "packet-journey": () => import("./packet-journey-view").then((module) => module.View),
  "sliding-window": () => import("./sliding-window-view").then((module) => module.View),
  "flow-control": () => import("./flow-control-view").then((module) => module.View),
  "tls-handshake": () => import("./tls-handshake-view").then((module) => module.View),
  "certificate-chain": () => import("./certificate-chain-view").then((module) => module.View),
  "processes-threads": () => import("./processes-threads-view").then((module) => module.View),
  "fastcgi-pool": () => import("./fastcgi-pool-view").then((module) => module.View),
  "https-attacks": () => import("./https-attacks-view").then((module) => module.View),
  "http-caching": () => import("./http-caching-view").then((module) => module.View),
  "http-versions": () => import("./http-versions-view").then((module) => module.View),
  "cookies-sessions": () => import("./cookies-sessions-view").then((module) => module.View),
  cors: () => import("./cors-view").then((module) => module.View),
  csrf: () => import("./csrf-view").then((module) => module.View),
  dhcp: () => import("./dhcp-view").then((module) => module.View),
  websocket: () => import("./websocket-view").then((module) => module.View),
  arp: () => import("./arp-view").then((module) => module.View),
  cidr: () => import("./cidr-view").then((module) => module.View),
  "cdn-steering": () => import("./cdn-steering-view").then((module) => module.View),
};

/** Asked of the views and not of the catalogue, whose texts for every scenario of every simulation would come with the player. */
export function isSimulationName(name: string): name is SimulationName {
  return Object.hasOwn(loadView, name);
}

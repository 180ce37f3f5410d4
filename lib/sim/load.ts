import type { SimulationName } from "./catalogue";
import type { AnyEngine } from "./engine";

/** The engine of each simulation, for the server and for scripts; in the browser its view brings it (components/sim/load.ts). */
export const loadEngine: { [N in SimulationName]: () => Promise<AnyEngine> } = {
  "tcp-handshake": () => import("./tcp-handshake/engine").then((module) => module.tcpHandshake),
  "tcp-teardown": () => import("./tcp-teardown/engine").then((module) => module.tcpTeardown),
  "tcp-states": () => import("./tcp-states/engine").then((module) => module.tcpStates),
  "congestion-control": () => import("./congestion-control/engine").then((module) => module.congestionControl),
  "shared-bottleneck": () => import("./shared-bottleneck/engine").then((module) => module.sharedBottleneck),
  "dns-resolution": () => import("./dns-resolution/engine").then((module) => module.dnsResolution),
  "socket-calls": () => import("./socket-calls/engine").then((module) => module.socketCalls),
  "io-models": () => import("./io-models/engine").then((module) => module.ioModels),
  deadlock: () => import("./deadlock/engine").then((module) => module.deadlock),
  "packet-journey": () => import("./packet-journey/engine").then((module) => module.packetJourney),
  "sliding-window": () => import("./sliding-window/engine").then((module) => module.slidingWindow),
  "flow-control": () => import("./flow-control/engine").then((module) => module.flowControl),
  "tls-handshake": () => import("./tls-handshake/engine").then((module) => module.tlsHandshake),
  "certificate-chain": () => import("./certificate-chain/engine").then((module) => module.certificateChain),
  "processes-threads": () => import("./processes-threads/engine").then((module) => module.processesThreads),
  "fastcgi-pool": () => import("./fastcgi-pool/engine").then((module) => module.fastcgiPool),
  "https-attacks": () => import("./https-attacks/engine").then((module) => module.httpsAttacks),
  "http-caching": () => import("./http-caching/engine").then((module) => module.httpCaching),
  "http-versions": () => import("./http-versions/engine").then((module) => module.httpVersions),
  "cookies-sessions": () => import("./cookies-sessions/engine").then((module) => module.cookiesSessions),
  cors: () => import("./cors/engine").then((module) => module.cors),
  csrf: () => import("./csrf/engine").then((module) => module.csrf),
  dhcp: () => import("./dhcp/engine").then((module) => module.dhcp),
  websocket: () => import("./websocket/engine").then((module) => module.websocket),
  arp: () => import("./arp/engine").then((module) => module.arp),
  cidr: () => import("./cidr/engine").then((module) => module.cidr),
  "cdn-steering": () => import("./cdn-steering/engine").then((module) => module.cdnSteering),
};

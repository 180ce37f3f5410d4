import type { SimulationName } from "./catalogue";
import type { AnyEngine, AnyRunner } from "./engine";

/** The engine of each simulation, in a chunk of its own. A name of the catalogue without an engine does not compile. */
export const loadEngine: { [N in SimulationName]: () => Promise<AnyEngine> } = {
  "tcp-handshake": () => import("./tcp-handshake/engine").then((module) => module.tcpHandshake),
  "tcp-teardown": () => import("./tcp-teardown/engine").then((module) => module.tcpTeardown),
  "tcp-states": () => import("./tcp-states/engine").then((module) => module.tcpStates),
  "congestion-control": () => import("./congestion-control/engine").then((module) => module.congestionControl),
  "shared-bottleneck": () => import("./shared-bottleneck/engine").then((module) => module.sharedBottleneck),
  "dns-resolution": () => import("./dns-resolution/engine").then((module) => module.dnsResolution),
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
  cors: () => import("./cors/engine").then((module) => module.cors),
  csrf: () => import("./csrf/engine").then((module) => module.csrf),
  dhcp: () => import("./dhcp/engine").then((module) => module.dhcp),
  websocket: () => import("./websocket/engine").then((module) => module.websocket),
  arp: () => import("./arp/engine").then((module) => module.arp),
};

/** What the player needs of each to play it, in a chunk without schemas, form and packets: the engine follows when asked for. */
export const loadRunner: { [N in SimulationName]: () => Promise<AnyRunner> } = {
  "tcp-handshake": () => import("./tcp-handshake/runner").then((module) => module.tcpHandshakeRunner),
  "tcp-teardown": () => import("./tcp-teardown/runner").then((module) => module.tcpTeardownRunner),
  "tcp-states": () => import("./tcp-states/runner").then((module) => module.tcpStatesRunner),
  "congestion-control": () => import("./congestion-control/runner").then((module) => module.congestionControlRunner),
  "shared-bottleneck": () => import("./shared-bottleneck/runner").then((module) => module.sharedBottleneckRunner),
  "dns-resolution": () => import("./dns-resolution/runner").then((module) => module.dnsResolutionRunner),
  "io-models": () => import("./io-models/runner").then((module) => module.ioModelsRunner),
  deadlock: () => import("./deadlock/runner").then((module) => module.deadlockRunner),
  "packet-journey": () => import("./packet-journey/runner").then((module) => module.packetJourneyRunner),
  "sliding-window": () => import("./sliding-window/runner").then((module) => module.slidingWindowRunner),
  "flow-control": () => import("./flow-control/runner").then((module) => module.flowControlRunner),
  "tls-handshake": () => import("./tls-handshake/runner").then((module) => module.tlsHandshakeRunner),
  "certificate-chain": () => import("./certificate-chain/runner").then((module) => module.certificateChainRunner),
  "processes-threads": () => import("./processes-threads/runner").then((module) => module.processesThreadsRunner),
  "fastcgi-pool": () => import("./fastcgi-pool/runner").then((module) => module.fastcgiPoolRunner),
  "https-attacks": () => import("./https-attacks/runner").then((module) => module.httpsAttacksRunner),
  "http-caching": () => import("./http-caching/runner").then((module) => module.httpCachingRunner),
  cors: () => import("./cors/runner").then((module) => module.corsRunner),
  csrf: () => import("./csrf/runner").then((module) => module.csrfRunner),
  dhcp: () => import("./dhcp/runner").then((module) => module.dhcpRunner),
  websocket: () => import("./websocket/runner").then((module) => module.websocketRunner),
  arp: () => import("./arp/runner").then((module) => module.arpRunner),
};

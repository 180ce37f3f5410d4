import { arpEntry } from "./arp/scenarios";
import { cdnSteeringEntry } from "./cdn-steering/scenarios";
import { certificateChainEntry } from "./certificate-chain/scenarios";
import { cidrEntry } from "./cidr/scenarios";
import { congestionControlEntry } from "./congestion-control/scenarios";
import { cookiesSessionsEntry } from "./cookies-sessions/scenarios";
import { corsEntry } from "./cors/scenarios";
import { csrfEntry } from "./csrf/scenarios";
import { deadlockEntry } from "./deadlock/scenarios";
import { dhcpEntry } from "./dhcp/scenarios";
import { dnsResolutionEntry } from "./dns-resolution/scenarios";
import type { SimulationEntry } from "./engine";
import { fastcgiPoolEntry } from "./fastcgi-pool/scenarios";
import { flowControlEntry } from "./flow-control/scenarios";
import { httpCachingEntry } from "./http-caching/scenarios";
import { httpVersionsEntry } from "./http-versions/scenarios";
import { httpsAttacksEntry } from "./https-attacks/scenarios";
import { ioModelsEntry } from "./io-models/scenarios";
import { packetJourneyEntry } from "./packet-journey/scenarios";
import { processesThreadsEntry } from "./processes-threads/scenarios";
import { sharedBottleneckEntry } from "./shared-bottleneck/scenarios";
import { slidingWindowEntry } from "./sliding-window/scenarios";
import { socketCallsEntry } from "./socket-calls/scenarios";
import { tcpHandshakeEntry } from "./tcp-handshake/scenarios";
import { tcpStatesEntry } from "./tcp-states/scenarios";
import { tcpTeardownEntry } from "./tcp-teardown/scenarios";
import { tlsHandshakeEntry } from "./tls-handshake/scenarios";
import { websocketEntry } from "./websocket/scenarios";

/** Every simulation: names, titles, scenarios. Data only, so it may be imported anywhere; the engines are in load.ts. */
export const CATALOGUE = {
  "tcp-handshake": tcpHandshakeEntry,
  "tcp-teardown": tcpTeardownEntry,
  "tcp-states": tcpStatesEntry,
  "congestion-control": congestionControlEntry,
  "shared-bottleneck": sharedBottleneckEntry,
  "dns-resolution": dnsResolutionEntry,
  deadlock: deadlockEntry,
  "socket-calls": socketCallsEntry,
  "io-models": ioModelsEntry,
  "packet-journey": packetJourneyEntry,
  "sliding-window": slidingWindowEntry,
  "flow-control": flowControlEntry,
  "tls-handshake": tlsHandshakeEntry,
  "certificate-chain": certificateChainEntry,
  "processes-threads": processesThreadsEntry,
  "fastcgi-pool": fastcgiPoolEntry,
  "https-attacks": httpsAttacksEntry,
  "http-caching": httpCachingEntry,
  "http-versions": httpVersionsEntry,
  "cookies-sessions": cookiesSessionsEntry,
  cors: corsEntry,
  csrf: csrfEntry,
  dhcp: dhcpEntry,
  websocket: websocketEntry,
  arp: arpEntry,
  cidr: cidrEntry,
  "cdn-steering": cdnSteeringEntry,
} satisfies Record<string, SimulationEntry<object>>;

export type SimulationName = keyof typeof CATALOGUE;

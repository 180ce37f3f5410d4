import type { SimulationName } from "./catalogue";
import type { AnyEngine } from "./engine";

/** The engine of each simulation, in a chunk of its own. A name of the catalogue without an engine does not compile. */
export const loadEngine: { [N in SimulationName]: () => Promise<AnyEngine> } = {
  "tcp-handshake": () => import("./tcp-handshake/engine").then((module) => module.tcpHandshake),
  "congestion-control": () => import("./congestion-control/engine").then((module) => module.congestionControl),
  "dns-resolution": () => import("./dns-resolution/engine").then((module) => module.dnsResolution),
};

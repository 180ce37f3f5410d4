import type { CapturedPacket } from "@/lib/sim/engine";
import { packetsOf } from "@/lib/sim/tcp-network/packets";
import type { Event, Input, State } from "./state";

const CLIENT_PORT = 50_000;
/** Port 9, "discard" (RFC 863): a service that takes data and says nothing, as the server here does. */
const SERVER_PORT = 9;
/** In a simultaneous open nobody serves: both sides call from a port of their own. */
const PEER_PORT = 50_001;

/** What one step put on a wire. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  const serverPort = after.parameters.situation === "simultaneous-open" ? PEER_PORT : SERVER_PORT;
  return packetsOf(before, event, after, (host) => (host === "client" ? CLIENT_PORT : serverPort));
}

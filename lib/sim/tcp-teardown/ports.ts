import type { HostName } from "@/lib/sim/tcp-network/hosts";

const FIRST_CLIENT_PORT = 50_000;
/** Port 19, "chargen" (RFC 864): a service that sends characters, as the server here does. */
const SERVER_PORT = 19;

/** Every connection has a port of its own at the client, and the same one at the server. */
export function portOf(host: HostName, connection: number): number {
  return host === "client" ? FIRST_CLIENT_PORT + connection : SERVER_PORT;
}

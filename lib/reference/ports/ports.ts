import { FILES_PORTS } from "./files";
import { MAIL_PORTS } from "./mail";
import { NETWORK_PORTS } from "./network";
import type { Port } from "./port";
import { STORES_PORTS } from "./stores";
import { TUNNELS_PORTS } from "./tunnels";
import { WEB_PORTS } from "./web";

/** The ports that people are expected to know, or look up, in the order of their numbers. */
export const PORTS: readonly Port[] = [
  ...WEB_PORTS,
  ...MAIL_PORTS,
  ...FILES_PORTS,
  ...NETWORK_PORTS,
  ...STORES_PORTS,
  ...TUNNELS_PORTS,
].sort((a, b) => a.port - b.port);

const BY_NUMBER = new Map(PORTS.map((entry) => [entry.port, entry]));

export function findPort(port: number): Port | undefined {
  return BY_NUMBER.get(port);
}

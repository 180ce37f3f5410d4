import { APPLICATION_PROTOCOLS } from "./application";
import { BETWEEN_PROTOCOLS } from "./between";
import { INTERNET_PROTOCOLS } from "./internet";
import { LINK_PROTOCOLS } from "./link";
import type { Protocol } from "./protocol";
import { SECURITY_PROTOCOLS } from "./security";
import { TRANSPORT_PROTOCOLS } from "./transport";
import { WEB_PROTOCOLS } from "./web";

/** The protocols that are asked by layer, from the link upwards. */
export const PROTOCOLS: readonly Protocol[] = [
  ...LINK_PROTOCOLS,
  ...INTERNET_PROTOCOLS,
  ...TRANSPORT_PROTOCOLS,
  ...SECURITY_PROTOCOLS,
  ...WEB_PROTOCOLS,
  ...APPLICATION_PROTOCOLS,
  ...BETWEEN_PROTOCOLS,
];

const BY_NAME = new Map(PROTOCOLS.map((protocol) => [protocol.name, protocol]));

export function findProtocol(name: string): Protocol | undefined {
  return BY_NAME.get(name);
}

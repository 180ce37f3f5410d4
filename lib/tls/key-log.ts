import { hexOf } from "./octets";

/** Labels of the format that browsers write and Wireshark reads (SSLKEYLOGFILE, RFC 9850). */
export type KeyLogLabel =
  | "CLIENT_RANDOM"
  | "CLIENT_EARLY_TRAFFIC_SECRET"
  | "CLIENT_HANDSHAKE_TRAFFIC_SECRET"
  | "SERVER_HANDSHAKE_TRAFFIC_SECRET"
  | "CLIENT_TRAFFIC_SECRET_0"
  | "SERVER_TRAFFIC_SECRET_0";

/** One secret of the connection whose ClientHello has this random. In TLS 1.2 (CLIENT_RANDOM) it is the master secret. */
export type KeyLogLine = { label: KeyLogLabel; clientRandom: Uint8Array; secret: Uint8Array };

/** One line each; the same line twice is written once. */
export function keyLogText(lines: readonly KeyLogLine[]): string {
  const texts = lines.map(({ label, clientRandom, secret }) => `${label} ${hexOf(clientRandom)} ${hexOf(secret)}\n`);
  return [...new Set(texts)].join("");
}

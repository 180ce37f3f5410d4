import { draw } from "@/lib/random";

/** Who is at the other end: clients from 0, forged senders from here on. */
const FIRST_FORGED = 100;

export type SocketAddress = { ip: string; port: number };

export const SERVER_IP = "198.51.100.1";
/** The services of old: echo sends back what it gets (RFC 862), daytime speaks without being asked (RFC 867). */
const SERVER_PORT = { client: 7, server: 13 } as const;
const CLIENT_PORT = 50_000;

export function serverPort({ speaksFirst }: { speaksFirst: "client" | "server" }): number {
  return SERVER_PORT[speaksFirst];
}

export function forgedConnection(number: number): number {
  return FIRST_FORGED + number;
}

export function isForged(connection: number): boolean {
  return connection >= FIRST_FORGED;
}

/** The other end's address: a client's own, or one of 203.0.113.0/24 (RFC 5737) that an attacker wrote into a packet. */
export function addressOf(connection: number, seed: number): SocketAddress {
  if (!isForged(connection)) return { ip: `192.0.2.${connection + 1}`, port: CLIENT_PORT + connection };
  return { ip: `203.0.113.${hostOf(connection, seed)}`, port: 1024 + Math.floor(chance(connection, seed, 2) * 64_000) };
}

/** What of a forged address tells it from the others: its last octet. */
export function hostOf(connection: number, seed: number): number {
  return 1 + Math.floor(chance(connection, seed, 1) * 254);
}

/** Where the other end's numbers start: the lesson's round ones, or whatever an attacker wrote. */
export function isnOf(connection: number, seed: number): number {
  return isForged(connection) ? Math.floor(chance(connection, seed, 3) * 2 ** 32) : 1000 * (connection + 1);
}

/** 24 bits that an attacker guesses, who does not see the SYN,ACK that goes to another. */
export function guessedHash(connection: number, seed: number): number {
  return Math.floor(chance(connection, seed, 4) * 2 ** 24);
}

function chance(connection: number, seed: number, purpose: number): number {
  const [, state] = draw((seed + Math.imul(connection, 0x9e37_79b1) + Math.imul(purpose, 0x85eb_ca6b)) | 0);
  return draw(state)[0];
}

import type { Group } from "./groups";
import type { RsaPublicKey } from "./rsa";
import type { SuiteName } from "./suites";
import type { TicketKey } from "./ticket";

export type Side = "client" | "server";

/** The server's long-term identity: the certificates that it shows, and what the private key behind them can do. */
export type Identity = { chain: Uint8Array[]; key: { sign: (message: Uint8Array) => Uint8Array } | { rsa: RsaPublicKey } };

/** All that decides the octets of one connection. */
export type Setup = {
  seed: number;
  /** Tells this connection's random octets from those of others in the same run. */
  connection: string;
  suite: SuiteName;
  serverName: string;
  alpn: string;
  identity: Identity;
  /** The group that the client sends a share of unasked (TLS 1.3), and the only one that the server accepts. */
  guess: Group;
  group: Group;
};

export type Setup13 = Setup & {
  ticketKey: TicketKey;
  /** A ticket from an earlier connection that the client offers. */
  resume?: Session & { ageMs: number };
  /** The client sends application data along with its ClientHello. */
  early?: boolean;
};

/** What a client keeps from a NewSessionTicket. */
export type Session = { ticket: Uint8Array; psk: Uint8Array; ageAdd: number };

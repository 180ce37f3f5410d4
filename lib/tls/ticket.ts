import { concat } from "@/lib/packets/bits";
import { open, seal } from "./aead";
import { octetsOf } from "./seeded";

/**
 * A session ticket as servers without a memory make it (the form that RFC 5077 §4 recommends): the name of the key, and
 * under that key the PSK itself. Whoever has the key can open every ticket that it made.
 */
export type TicketKey = { name: Uint8Array; secret: Uint8Array };

const NAME_LENGTH = 16;
const NONCE_LENGTH = 12;

export function ticketKeyOf(seed: number): TicketKey {
  return { name: octetsOf(seed, "ticket key name", NAME_LENGTH), secret: octetsOf(seed, "ticket key", 16) };
}

export function sealTicket(key: TicketKey, nonce: Uint8Array, psk: Uint8Array): Uint8Array {
  return concat([key.name, nonce, seal(keysOf(key), nonce, key.name, psk)]);
}

/** The PSK, or undefined where another key made the ticket. */
export function openTicket(key: TicketKey, ticket: Uint8Array): Uint8Array | undefined {
  const nonce = ticket.slice(NAME_LENGTH, NAME_LENGTH + NONCE_LENGTH);
  return open(keysOf(key), nonce, ticket.subarray(0, NAME_LENGTH), ticket.subarray(NAME_LENGTH + NONCE_LENGTH));
}

function keysOf({ secret }: TicketKey) {
  return { aead: "aes-128-gcm" as const, key: secret, iv: new Uint8Array(0) };
}

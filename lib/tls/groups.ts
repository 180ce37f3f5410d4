import { x25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@/lib/x509/p256";
import { octetsOf } from "./seeded";

/** Groups for (EC)DHE (RFC 8446 §4.2.7) with their numbers and the length of a share. */
export const GROUPS = {
  x25519: { id: 0x001d, shareLength: 32 },
  secp256r1: { id: 0x0017, shareLength: 65 },
} as const;
export type Group = keyof typeof GROUPS;

/** An ephemeral key pair: used in one handshake and forgotten. */
export type Ephemeral = { group: Group; secretKey: Uint8Array; share: Uint8Array };

export function ephemeral(group: Group, seed: number, purpose: string): Ephemeral {
  // P-256 wants some octets more than a key has, so that the reduction leaves no bias.
  const random = octetsOf(seed, `${purpose}, ${group}`, group === "x25519" ? 32 : 48);
  if (group === "x25519") return { group, secretKey: random, share: x25519.getPublicKey(random) };
  const { secretKey } = p256.keygen(random);
  return { group, secretKey, share: p256.getPublicKey(secretKey, false) };
}

/** The secret that both sides compute: 32 octets, for P-256 the x-coordinate (RFC 8446 §7.4.2). */
export function sharedSecret({ group, secretKey }: Ephemeral, peerShare: Uint8Array): Uint8Array {
  if (group === "x25519") return x25519.getSharedSecret(secretKey, peerShare);
  return p256.getSharedSecret(secretKey, peerShare, false).slice(1, 33);
}

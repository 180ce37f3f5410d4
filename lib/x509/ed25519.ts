import { ed25519 } from "@noble/curves/ed25519.js";
import { secretOf } from "./secret";
import type { Signer, Verify } from "./signer";

/** Ed25519 (RFC 8032) in certificates (RFC 8410): the message itself is signed, not its hash. */
export function ed25519Signer(seed: number, owner: string): Signer {
  const secretKey = secretOf(seed, owner).slice(0, 32);
  return {
    algorithm: "ed25519",
    publicKey: { algorithm: "ed25519", point: ed25519.getPublicKey(secretKey) },
    secretKey,
    sign: (message) => ed25519.sign(message, secretKey),
  };
}

export const verifyEd25519: Verify = (algorithm, key, message, signature) => {
  if (algorithm !== "ed25519" || key.algorithm !== "ed25519") return false;
  try {
    return ed25519.verify(signature, message, key.point);
  } catch {
    // A key or a signature of the wrong length.
    return false;
  }
};

import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { p256 } from "./p256";
import { secretOf } from "./secret";
import type { Signer, Verify } from "./signer";

/**
 * ECDSA on P-256. The signature is the DER of RFC 3279 §2.2.3; the nonce comes from RFC 6979, so that the same key and
 * message always give the same octets. Either value of s is accepted, as in every other implementation of TLS.
 */
export function ecdsaSigner(seed: number, owner: string, hash: "SHA256" | "SHA1" = "SHA256"): Signer {
  const secretKey = p256.utils.randomSecretKey(secretOf(seed, owner));
  const point = p256.getPublicKey(secretKey, false);
  return {
    algorithm: `ecdsa-with-${hash}`,
    publicKey: { algorithm: "p256", point },
    secretKey,
    sign: (message) => p256.sign(digestOf(hash, message), secretKey, { prehash: false, lowS: false, format: "der" }),
  };
}

export const verifyEcdsa: Verify = (algorithm, key, message, signature) => {
  if (key.algorithm !== "p256" || algorithm === "ed25519") return false;
  const digest = digestOf(algorithm === "ecdsa-with-SHA1" ? "SHA1" : "SHA256", message);
  try {
    return p256.verify(signature, digest, key.point, { prehash: false, lowS: false, format: "der" });
  } catch {
    // A signature that is no DER, or a point that is not on the curve: nothing that was signed with this key.
    return false;
  }
};

function digestOf(hash: "SHA256" | "SHA1", message: Uint8Array): Uint8Array {
  return hash === "SHA1" ? sha1(message) : sha256(message);
}

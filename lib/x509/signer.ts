import type { PublicKey } from "./public-key";

/** How a certificate is signed. SHA-1 is here to be refused: its signatures are right and prove nothing any more. */
export type SignatureAlgorithm = "ed25519" | "ecdsa-with-SHA256" | "ecdsa-with-SHA1";

/** A key pair in use: ecdsa.ts and ed25519.ts make them. `sign` gives the octets of a certificate's signatureValue. */
export type Signer = {
  algorithm: SignatureAlgorithm;
  publicKey: PublicKey;
  secretKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
};

/** Whether `signature` over `message` was made with the secret half of `key`; false as well for a key of another kind. */
export type Verify = (algorithm: SignatureAlgorithm, key: PublicKey, message: Uint8Array, signature: Uint8Array) => boolean;

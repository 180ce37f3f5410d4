import { verifyEcdsa } from "./ecdsa";
import { verifyEd25519 } from "./ed25519";
import type { Verify } from "./signer";

/** Every algorithm of this library. Who needs one only imports that one, and leaves the other curve out of the page. */
export const verifySignature: Verify = (algorithm, key, message, signature) =>
  algorithm === "ed25519" ? verifyEd25519(algorithm, key, message, signature) : verifyEcdsa(algorithm, key, message, signature);

import { bigEndian } from "@/lib/tls/rsa";
import { RSA_TEST_KEY } from "@/lib/tls/rsa-test-key";
import type { Identity } from "@/lib/tls/setup";
import { ed25519Signer } from "@/lib/x509/ed25519";
import { issueCertificate } from "@/lib/x509/issue";
import type { Name } from "@/lib/x509/name";
import type { PublicKey } from "@/lib/x509/public-key";
import { HOST } from "./texts";

/** Ed25519 throughout: its keys and signatures always have the same length, and so have the messages. */

const ROOT: Name = { organization: "Example Trust", commonName: "Example Root" };
const ISSUER: Name = { organization: "Example Trust", commonName: "Example CA 1" };
const NOT_BEFORE_MS = Date.UTC(2025, 11, 1);
const LEAF_DAYS = 90;
const ISSUER_DAYS = 1800;
const DAY_MS = 86_400_000;

/** The server's certificate and the one above it; the root is in the client's store and is not sent. */
export function identityOf(seed: number, keyExchange: "rsa" | "ecdhe"): Identity {
  const root = ed25519Signer(seed, "root");
  const issuer = ed25519Signer(seed, "issuer");
  const server = ed25519Signer(seed, "server");
  const isRsa = keyExchange === "rsa";
  const publicKey: PublicKey = isRsa
    ? { algorithm: "rsa", modulus: bigEndian(RSA_TEST_KEY.modulus, 256), exponent: Number(RSA_TEST_KEY.publicExponent) }
    : server.publicKey;
  const intermediate = issueCertificate(
    {
      serialNumber: Uint8Array.of(0x51, 2),
      subject: ISSUER,
      publicKey: issuer.publicKey,
      notBeforeMs: NOT_BEFORE_MS,
      notAfterMs: NOT_BEFORE_MS + ISSUER_DAYS * DAY_MS,
      extensions: { basicConstraints: { ca: true, pathLen: 0 }, keyUsage: ["keyCertSign", "cRLSign"] },
    },
    ROOT,
    root,
  );
  const leaf = issueCertificate(
    {
      serialNumber: Uint8Array.of(0x51, 3),
      subject: { commonName: HOST },
      publicKey,
      notBeforeMs: NOT_BEFORE_MS,
      notAfterMs: NOT_BEFORE_MS + LEAF_DAYS * DAY_MS,
      extensions: {
        basicConstraints: { ca: false },
        // A key that opens a premaster secret needs another permission than one that signs (RFC 5280 §4.2.1.3).
        keyUsage: [isRsa ? "keyEncipherment" : "digitalSignature"],
        extKeyUsage: ["serverAuth"],
        subjectAltName: [{ dns: HOST }],
      },
    },
    ISSUER,
    issuer,
  );
  return { chain: [leaf, intermediate], key: isRsa ? { rsa: RSA_TEST_KEY } : { sign: server.sign } };
}

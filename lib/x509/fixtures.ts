import { type Certificate, readCertificate } from "./certificate";
import type { Extensions } from "./extensions";
import { issueCertificate, type Template } from "./issue";
import type { Name } from "./name";
import type { Signer } from "./signer";

export const NOW_MS = Date.UTC(2026, 10, 21, 12);
const DAY_MS = 86_400_000;

/** What a CA's certificate says; `pathLen` only where it is limited. */
export function aCa(commonName: string, key: Signer, change: Partial<Template> = {}): Template {
  return {
    serialNumber: Uint8Array.of(0x4c, commonName.length),
    subject: { country: "XX", organization: "Example Trust", commonName },
    publicKey: key.publicKey,
    notBeforeMs: NOW_MS - 1000 * DAY_MS,
    notAfterMs: NOW_MS + 1000 * DAY_MS,
    extensions: { basicConstraints: { ca: true }, keyUsage: ["keyCertSign", "cRLSign"] },
    ...change,
  };
}

/** What the certificate of a web server says. */
export function aLeaf(key: Pick<Signer, "publicKey">, extensions: Extensions = {}, change: Partial<Template> = {}): Template {
  return {
    serialNumber: Uint8Array.of(0x80, 1),
    subject: { commonName: "www.example.com" },
    publicKey: key.publicKey,
    notBeforeMs: NOW_MS - 10 * DAY_MS,
    notAfterMs: NOW_MS + 80 * DAY_MS,
    extensions: {
      basicConstraints: { ca: false },
      keyUsage: ["digitalSignature"],
      extKeyUsage: ["serverAuth"],
      subjectAltName: [{ dns: "www.example.com" }],
      ...extensions,
    },
    ...change,
  };
}

/** Issued and read back at once. */
export function certify(template: Template, issuer: Name, signer: Signer): Certificate {
  const read = readCertificate(issueCertificate(template, issuer, signer));
  if (!read.ok) throw new Error("the library cannot read what it wrote");
  return read.value;
}

import { ecdsaSigner } from "@/lib/x509/ecdsa";
import type { AltName } from "@/lib/x509/extensions";
import { issueCertificate, type Template } from "@/lib/x509/issue";
import type { Name } from "@/lib/x509/name";
import type { Signer } from "@/lib/x509/signer";
import { fromHex, toHex } from "./hex";
import type { Parameters } from "./parameters";
import { readCard } from "./read-card";
import type { Card, CardId } from "./state";

export const ISSUED_MS = Date.UTC(2026, 10, 2);
export const DAY_MS = 86_400_000;
const LEAF_DAYS = 90;
export const ROOT = "Example Root";
export const CA = "Example CA 1";

const ALT_NAMES: Record<Parameters["names"], AltName[] | undefined> = {
  shop: [{ dns: "shop.example" }, { dns: "www.shop.example" }],
  wildcard: [{ dns: "*.shop.example" }],
  evil: [{ dns: "evil.example" }],
  bank: [{ dns: "bank.example" }],
  address: [{ ip: Uint8Array.of(192, 0, 2, 80) }],
  none: undefined,
};

type Ca = { name: Name; signer: Signer };

/** Certificates of one run: what the server sends, what the browser has in store, and the key that signs the handshake. */
export type Issued = { served: Card[]; store: Card[]; leafSigner: Signer };

/** Everything is issued afresh from the seed: keys, serial numbers, signatures. */
export function issueAll(parameters: Parameters, seed: number): Issued {
  const root = caOf(ROOT, seed);
  const ca = caOf(CA, seed);
  const rootCard = cardFrom("root", issueCertificate(caTemplate(root, "root"), root.name, root.signer));
  const caCard = cardFrom("ca", issueCertificate(caTemplate(ca, "intermediate"), root.name, root.signer));
  const leafSigner = ecdsaSigner(seed, "server");
  const { issuer, others, strangers } = issuerOf(parameters, seed, ca, caCard, leafSigner);
  const leaf = cardFrom("leaf", leafOf(parameters, seed, issuer, leafSigner));
  const sent = parameters.served === "leaf" ? [] : others;
  const top = parameters.issuer === "stranger" ? strangers : [rootCard];
  const withRoot = parameters.served === "with-root" && parameters.issuer !== "self" ? top : [];
  const store =
    parameters.store === "empty" ? [] : parameters.store === "public" ? [rootCard] : [rootCard, ...strangerRoot(seed)];
  return { served: [leaf, ...sent, ...withRoot], store, leafSigner };
}

/** Who signs the server's certificate, and which certificates lead from there upwards. */
function issuerOf(parameters: Parameters, seed: number, ca: Ca, caCard: Card, leafSigner: Signer) {
  switch (parameters.issuer) {
    case "ca":
      return { issuer: ca, others: [caCard], strangers: [] };
    case "self":
      return { issuer: { name: leafName(parameters), signer: leafSigner }, others: [], strangers: [] };
    case "stranger": {
      const root = caOf("Mallory Root", seed);
      const below = caOf("Mallory CA", seed);
      const card = cardFrom("stranger-ca", issueCertificate(caTemplate(below, "intermediate"), root.name, root.signer));
      return { issuer: below, others: [card], strangers: strangerRoot(seed) };
    }
    case "customer": {
      // An ordinary certificate for evil.example, bought and paid for: its owner now plays CA.
      const signer = ecdsaSigner(seed, "evil.example");
      const name = { commonName: "evil.example" };
      const template = serverTemplate(name, signer, ALT_NAMES.evil, [0x4a, 0xc1, 0x07], "server");
      const card = cardFrom("customer", issueCertificate(template, ca.name, ca.signer));
      return { issuer: { name, signer }, others: [card, caCard], strangers: [] };
    }
  }
}

function strangerRoot(seed: number): Card[] {
  const root = caOf("Mallory Root", seed);
  return [cardFrom("stranger-root", issueCertificate(caTemplate(root, "root"), root.name, root.signer))];
}

function leafOf(parameters: Parameters, seed: number, issuer: Ca, leafSigner: Signer): Uint8Array {
  const { tampering, names, purpose } = parameters;
  const renamed = tampering === "renamed";
  const name = renamed ? { commonName: "evil.example" } : leafName(parameters);
  const altNames = renamed ? ALT_NAMES.evil : ALT_NAMES[names];
  const template = serverTemplate(name, leafSigner, altNames, [0x4a, 0xc1, 0xd2], purpose);
  const der = issueCertificate(template, issuer.name, signerFor(tampering, seed, issuer));
  if (renamed) return overwrite(der, "evil.example", "shop.example");
  // The last bit of the signature: still a number, only another one.
  if (tampering === "bit") der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
  return der;
}

function signerFor(tampering: Parameters["tampering"], seed: number, issuer: Ca): Signer {
  if (tampering === "sha1") return ecdsaSigner(seed, issuer.name.commonName ?? "", "SHA1");
  if (tampering !== "forged") return issuer.signer;
  // Mallory signs with his own key and copies everything else, the key identifier too.
  return { ...ecdsaSigner(seed, "forger"), publicKey: issuer.signer.publicKey };
}

function leafName({ names }: Parameters): Name {
  return { commonName: names === "evil" || names === "bank" ? `${names}.example` : "shop.example" };
}

function caOf(commonName: string, seed: number): Ca {
  return { name: { commonName }, signer: ecdsaSigner(seed, commonName) };
}

function caTemplate({ name, signer }: Ca, kind: "root" | "intermediate"): Template {
  const isRoot = kind === "root";
  return {
    serialNumber: Uint8Array.of(isRoot ? 1 : 0x1f, 0x2e),
    subject: name,
    publicKey: signer.publicKey,
    notBeforeMs: Date.UTC(isRoot ? 2020 : 2024, 0),
    notAfterMs: Date.UTC(isRoot ? 2050 : 2030, 0),
    extensions: {
      basicConstraints: isRoot ? { ca: true } : { ca: true, pathLen: 0 },
      keyUsage: ["keyCertSign", "cRLSign"],
    },
  };
}

function serverTemplate(
  subject: Name,
  { publicKey }: Signer,
  subjectAltName: AltName[] | undefined,
  serial: number[],
  purpose: Parameters["purpose"],
): Template {
  return {
    serialNumber: Uint8Array.from(serial),
    subject,
    publicKey,
    notBeforeMs: ISSUED_MS,
    notAfterMs: ISSUED_MS + LEAF_DAYS * DAY_MS,
    extensions: {
      basicConstraints: { ca: false },
      keyUsage: ["digitalSignature"],
      extKeyUsage: [purpose === "server" ? "serverAuth" : "clientAuth"],
      subjectAltName,
    },
  };
}

/** The same length, so that no length around it has to change. */
function overwrite(der: Uint8Array, from: string, to: string): Uint8Array {
  const plain = (text: string) => toHex(new TextEncoder().encode(text));
  return fromHex(toHex(der).replaceAll(plain(from), plain(to)));
}

function cardFrom(id: CardId, der: Uint8Array): Card {
  const { subject, issuer } = readCard(toHex(der));
  return { id, subject: subject.commonName ?? "", issuer: issuer.commonName ?? "", hex: toHex(der) };
}

import { sha256 } from "@noble/hashes/sha2.js";
import { fromHex, toHex } from "@/lib/sim/certificate-chain/hex";
import { readCard } from "@/lib/sim/certificate-chain/read-card";
import { type CardId, cardOf, type Step, type World } from "@/lib/sim/certificate-chain/state";
import type { Certificate } from "@/lib/x509/certificate";
import type { AltName } from "@/lib/x509/extensions";
import { formatName } from "@/lib/x509/name";
import { OID } from "@/lib/x509/oids";
import { type Part, placeOf } from "@/lib/x509/outline";
import { keyBits } from "@/lib/x509/public-key";
import type { Say } from "./words";

/** What one step looks at: the certificate, its fields as they read, and the octets in question. */
export type Finding = {
  of: CardId;
  facts: { label: string; value: string }[];
  /** Octets in hexadecimal, and where they lie in the certificate; -1 where they are not part of it. */
  octets: { hex: string; start: number };
};

const PARTS: Partial<Record<Step["is"], Part>> = {
  link: "issuer",
  signature: "signature",
  validity: "validity",
  issuing: { extension: OID.basicConstraints },
  purpose: { extension: OID.extKeyUsage },
  name: { extension: OID.subjectAltName },
  revocation: "serialNumber",
};

/** Read from the very octets that were checked. */
export function findingOf(step: Step, world: World, say: Say): Finding {
  const of = "of" in step ? step.of : "leaf";
  const certificate = readCard(cardOf(world, of).hex);
  const part = PARTS[step.is];
  const place = part === undefined ? { start: 0, end: 48 } : placeOf(certificate.der, part);
  const octets =
    step.is === "proof"
      ? { hex: step.signature, start: -1 }
      : { hex: place === undefined ? "" : toHex(certificate.der.subarray(place.start, place.end)), start: place?.start ?? -1 };
  return { of, octets, facts: factsOf(step, world, certificate, say).map(([label, value]) => ({ label, value })) };
}

function factsOf(step: Step, world: World, certificate: Certificate, say: Say): [string, string][] {
  const { extensions } = certificate;
  switch (step.is) {
    case "served":
      return world.served.map((card) => [card.subject, `${card.hex.length / 2} ${say("octets")}`]);
    case "link":
      return [
        [say("wanted"), formatName(certificate.issuer)],
        [
          say("place"),
          { served: say("sent"), store: say("inStore"), itself: say("itself"), nowhere: say("nowhere") }[step.found],
        ],
      ];
    case "signature":
      return [
        [say("algorithm"), certificate.signatureAlgorithm],
        [say("signedOctets"), `${certificate.signed.length} ${say("octets")}`],
        ["SHA-256", short(toHex(sha256(certificate.signed)))],
        [
          `${say("key")} · ${cardOf(world, step.by).subject}`,
          short(toHex(keyBits(readCard(cardOf(world, step.by).hex).publicKey))),
        ],
        [say("result"), say(step.passed || step.weak ? "valid" : "invalid")],
      ];
    case "validity":
      return [
        ["notBefore", utc(certificate.notBeforeMs)],
        ["notAfter", utc(certificate.notAfterMs)],
        [say("clock"), utc(world.clockMs)],
      ];
    case "issuing":
      return [
        ["basicConstraints", constraintsOf(certificate)],
        ["keyUsage", extensions.keyUsage?.join(", ") ?? say("none")],
      ];
    case "purpose":
      return [["extKeyUsage", extensions.extKeyUsage?.join(", ") ?? say("none")]];
    case "name":
      return [
        [say("asked"), world.parameters.host],
        ["subjectAltName", extensions.subjectAltName?.map(altName).join(", ") ?? say("none")],
        ["CN", certificate.subject.commonName ?? say("none")],
      ];
    case "revocation":
      return [
        [say("serial"), toHex(certificate.serialNumber)],
        [say("list"), step.passed ? say("empty") : toHex(certificate.serialNumber)],
      ];
    case "proof":
      return [
        [say("signs"), `64 × 20, "TLS 1.3, server CertificateVerify", 00, ${short(step.signed.slice(-64))}`],
        [say("key"), short(toHex(keyBits(certificate.publicKey)))],
        [say("result"), say(step.passed ? "valid" : "invalid")],
      ];
    case "verdict":
      return [];
  }
}

function constraintsOf({ extensions: { basicConstraints } }: Certificate): string {
  const { ca = false, pathLen } = basicConstraints ?? {};
  return `CA:${ca ? "TRUE" : "FALSE"}${pathLen === undefined ? "" : `, pathlen:${pathLen}`}`;
}

function altName(name: AltName): string {
  return "dns" in name ? name.dns : name.ip.join(".");
}

/** "2026-11-02 00:00 UTC" */
export function utc(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function short(hex: string): string {
  return hex.length <= 20 ? hex : `${hex.slice(0, 12)}…${hex.slice(-6)}`;
}

/** The certificate as tools take it (RFC 7468): "openssl x509 -text" reads it. */
export function pemOf(hex: string): string {
  const lines = btoa(String.fromCharCode(...fromHex(hex))).match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----"].join("\n");
}

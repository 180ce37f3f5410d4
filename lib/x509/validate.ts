import type { Certificate } from "./certificate";
import { matchesHost, sameOctets } from "./host-name";
import { permitsNames } from "./name-constraints";
import { buildPath, isSelfIssued, type Path } from "./path";
import type { Verify } from "./signer";

/** What a client asks of a server's certificates before it believes them. */
export const CHECKS = [
  "trust-anchor",
  "signature",
  "algorithm",
  "validity",
  "critical-extensions",
  "ca",
  "key-cert-sign",
  "path-length",
  "name-constraints",
  "server-auth",
  "host-name",
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One check on one certificate: its place in the path, 0 for the leaf. */
export type Check = { check: CheckName; certificate: number; passed: boolean };

export type Validation = { path: Path; checks: Check[]; accepted: boolean };

export type Options = {
  /** The name or the IP address that the client asked for. */
  host: string;
  /** The client's clock, milliseconds since 1970. */
  nowMs: number;
  /** The certificates that the client believes without proof. */
  store: readonly Certificate[];
  verify: Verify;
};

/**
 * Path validation (RFC 5280 §6.1) and the server's identity (RFC 9525 §6). Nothing stops at the first fault: every check
 * that can be made is made, from the certificate next to the anchor down to the leaf. Without an anchor there are no
 * signatures to check but those inside the path. Not here: revocation, Certificate Transparency, policies.
 */
export function validate(served: readonly Certificate[], options: Options): Validation {
  const path = buildPath(served, options.store);
  const checks: Check[] = [{ check: "trust-anchor", certificate: path.certificates.length - 1, passed: path.ends === "anchor" }];
  for (let place = path.certificates.length - 1; place >= 0; place -= 1) checks.push(...checksAt(path, place, options));
  return { path, checks, accepted: served.length > 0 && checks.every((check) => check.passed) };
}

function checksAt(path: Path, place: number, { host, nowMs, verify }: Options): Check[] {
  const subject = path.certificates[place];
  if (subject === undefined) return [];
  const issuer = issuerOf(path, place);
  const { basicConstraints, keyUsage, extKeyUsage, subjectAltName = [], unknownCritical = [] } = subject.extensions;
  const checks: Check[] = [];
  const add = (check: CheckName, passed: boolean) => checks.push({ check, certificate: place, passed });

  if (issuer !== undefined) {
    add("signature", verify(subject.signatureAlgorithm, issuer.publicKey, subject.signed, subject.signature));
  }
  add("algorithm", subject.signatureAlgorithm !== "ecdsa-with-SHA1");
  add("validity", subject.notBeforeMs <= nowMs && nowMs <= subject.notAfterMs);
  add("critical-extensions", unknownCritical.length === 0);
  if (place > 0) {
    add("ca", basicConstraints?.ca === true);
    add("key-cert-sign", keyUsage === undefined || keyUsage.includes("keyCertSign"));
    add("path-length", between(path, place) <= (basicConstraints?.pathLen ?? Number.POSITIVE_INFINITY));
  } else {
    add("server-auth", extKeyUsage === undefined || extKeyUsage.includes("serverAuth"));
    add("host-name", matchesHost(subjectAltName, host));
  }
  const above = [...path.certificates.slice(place + 1), ...(path.anchor === undefined ? [] : [path.anchor])];
  if (above.some((certificate) => certificate.extensions.nameConstraints !== undefined)) {
    add(
      "name-constraints",
      above.every((certificate) => permitsNames(certificate.extensions.nameConstraints, subjectAltName)),
    );
  }
  return checks;
}

/** Whose key must have signed it. A leaf that is an anchor itself, or a certificate whose issuer is missing, has none. */
function issuerOf(path: Path, place: number): Certificate | undefined {
  const subject = path.certificates[place];
  const above = path.certificates[place + 1] ?? path.anchor;
  if (above === undefined) return path.ends === "self-signed" ? subject : undefined;
  return subject !== undefined && sameOctets(above.der, subject.der) ? undefined : above;
}

/** How many CA certificates lie between this one and the leaf; those that a CA issues to itself do not count (§6.1.4 (l)). */
function between(path: Path, place: number): number {
  return path.certificates.slice(1, place).filter((certificate) => !isSelfIssued(certificate)).length;
}

import type { Certificate } from "./certificate";
import { sameOctets } from "./host-name";

/**
 * How a chain was put together: from the leaf upwards, each signed in the name of the next. `ends` says why it ended:
 * at a certificate of the local store, at one that names itself as issuer, or because the issuer is nowhere to be found.
 */
export type Path = {
  /** Leaf first. The trust anchor is not part of it: nothing about an anchor is checked (RFC 5280 §6.1). */
  certificates: Certificate[];
  anchor?: Certificate;
  ends: "anchor" | "self-signed" | "issuer-missing";
};

/** Longer chains are not followed; public ones have three or four certificates. */
const MAX_LENGTH = 8;

/** The first certificate served is the leaf; the others come in any order (RFC 9846 §4.5.1). */
export function buildPath(served: readonly Certificate[], store: readonly Certificate[]): Path {
  const [leaf, ...others] = served;
  const certificates: Certificate[] = [];
  for (let current = leaf; current !== undefined && certificates.length < MAX_LENGTH; ) {
    const subject: Certificate = current;
    // Served or not, a certificate that is itself in the store is believed as it stands; only a leaf is checked even so.
    const itself = store.find((candidate) => sameOctets(candidate.der, subject.der));
    if (itself === undefined || subject === leaf) certificates.push(subject);
    const anchor = itself ?? store.find((candidate) => couldHaveIssued(candidate, subject));
    if (anchor !== undefined) return { certificates, anchor, ends: "anchor" };
    if (couldHaveIssued(subject, subject)) return { certificates, ends: "self-signed" };
    current = others.find((candidate) => !certificates.includes(candidate) && couldHaveIssued(candidate, subject));
  }
  return { certificates, ends: "issuer-missing" };
}

/** By name, and by key identifier where both carry one. Whether it really did is the signature's business. */
export function couldHaveIssued(issuer: Certificate, subject: Certificate): boolean {
  if (!sameOctets(issuer.subjectOctets, subject.issuerOctets)) return false;
  const named = subject.extensions.authorityKeyIdentifier;
  const own = issuer.extensions.subjectKeyIdentifier;
  return named === undefined || own === undefined || sameOctets(named, own);
}

export function isSelfIssued(certificate: Certificate): boolean {
  return sameOctets(certificate.issuerOctets, certificate.subjectOctets);
}

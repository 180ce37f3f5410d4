import { parseIpv4, parseIpv6 } from "@/lib/packets/address";
import type { AltName } from "./extensions";

/**
 * Whether a certificate with these subjectAltNames is one for `host` (RFC 9525 §6.3, §6.4): a DNS name must be equal
 * without regard to case, or differ only in the left-most label where the certificate has a lone "*"; an IP address must
 * be an iPAddress of the same octets. The common name of the subject does not count.
 */
export function matchesHost(names: readonly AltName[], host: string): boolean {
  const address = addressOf(host);
  if (address !== undefined) return names.some((name) => "ip" in name && sameOctets(name.ip, address));
  return names.some((name) => "dns" in name && matchesDnsName(name.dns, host));
}

/** One dNSName of a certificate against the name that was asked for. */
export function matchesDnsName(presented: string, reference: string): boolean {
  const [first, ...rest] = labelsOf(presented);
  const [asked, ...askedRest] = labelsOf(reference);
  if (rest.join(".") !== askedRest.join(".") || asked === undefined || asked === "") return false;
  // The wildcard is the whole left-most label and stands for exactly one; "w*" or a "*" elsewhere is just a strange name.
  // At least two labels must follow, as in browsers: RFC 9525 leaves it to them to refuse "*.com".
  return first === asked || (first === "*" && rest.length >= 2);
}

function labelsOf(name: string): string[] {
  return name.toLowerCase().replace(/\.$/, "").split(".");
}

function addressOf(host: string): Uint8Array | undefined {
  if (host.includes(":")) return parseIpv6("host", host.replace(/^\[|\]$/g, ""));
  if (!/^[\d.]+$/.test(host)) return undefined;
  const value = parseIpv4("host", host);
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

export function sameOctets(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((octet, index) => octet === other[index]);
}

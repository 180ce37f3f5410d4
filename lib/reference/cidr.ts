/**
 * IPv4 addresses as numbers of 32 bits and prefixes of them (RFC 4632). Everything here is arithmetic: an address is an
 * integer from 0 to 2^32 - 1, a prefix length one from 0 to 32.
 */

export const ADDRESS_BITS = 32;

/** "192.0.2.1" as a number; undefined for anything else. No leading zeros: some read them as octal. */
export function parseAddress(text: string): number | undefined {
  const octets = text.split(".");
  if (octets.length !== 4 || !octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255)) return undefined;
  return octets.reduce((value, octet) => value * 256 + Number(octet), 0);
}

export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}

/** The mask of a prefix length: that many ones from the left. */
export function maskOf(prefixLength: number): number {
  return 2 ** ADDRESS_BITS - sizeOf(prefixLength);
}

/** The prefix length of a mask; undefined where its ones are not all on the left. */
export function prefixLengthOf(mask: number): number | undefined {
  const size = 2 ** ADDRESS_BITS - mask;
  const hostBits = Math.log2(size);
  return Number.isInteger(hostBits) && hostBits >= 0 && hostBits <= ADDRESS_BITS ? ADDRESS_BITS - hostBits : undefined;
}

/** How many addresses a prefix holds. */
export function sizeOf(prefixLength: number): number {
  return 2 ** (ADDRESS_BITS - prefixLength);
}

/** The first address of the prefix that an address is in: its host bits are zero. */
export function networkOf(address: number, prefixLength: number): number {
  return address - (address % sizeOf(prefixLength));
}

/** The last address of the prefix: its host bits are one. Up to /30 that is the directed broadcast address. */
export function lastOf(address: number, prefixLength: number): number {
  return networkOf(address, prefixLength) + sizeOf(prefixLength) - 1;
}

/**
 * How many addresses of a subnet can be given to hosts: all but the network's own and the broadcast address; both of a
 * point-to-point link's /31 (RFC 3021 §2.1); the one of a /32.
 */
export function usableHosts(prefixLength: number): number {
  const size = sizeOf(prefixLength);
  return size > 2 ? size - 2 : size;
}

/** The first and the last address that can be given to a host. */
export function hostRange(address: number, prefixLength: number): [first: number, last: number] {
  const network = networkOf(address, prefixLength);
  const last = lastOf(address, prefixLength);
  return sizeOf(prefixLength) > 2 ? [network + 1, last - 1] : [network, last];
}

export function isInPrefix(candidate: number, address: number, prefixLength: number): boolean {
  return networkOf(candidate, prefixLength) === networkOf(address, prefixLength);
}

/** The longest prefix, and so the smallest subnet, in which this many hosts have room; undefined where none has. */
export function smallestFor(hosts: number): number | undefined {
  for (let prefixLength = ADDRESS_BITS; prefixLength >= 0; prefixLength -= 1) {
    if (usableHosts(prefixLength) >= hosts) return prefixLength;
  }
  return undefined;
}

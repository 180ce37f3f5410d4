import { concat } from "@/lib/packets/bits";

/** The presentation language of TLS (RFC 8446 §3): numbers most significant octet first, vectors behind their length. */

export function uint8(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff);
}

export function uint16(value: number): Uint8Array {
  return Uint8Array.of((value >> 8) & 0xff, value & 0xff);
}

export function uint24(value: number): Uint8Array {
  return Uint8Array.of((value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}

export function uint32(value: number): Uint8Array {
  return concat([uint16(value >>> 16), uint16(value & 0xffff)]);
}

/** A sequence number of a record; simulations never send 2^48 of them. */
export function uint64(value: number): Uint8Array {
  return concat([uint32(Math.floor(value / 2 ** 32)), uint32(value % 2 ** 32)]);
}

/** `opaque field<0..2^8-1>` */
export function vector8(...parts: Uint8Array[]): Uint8Array {
  const content = concat(parts);
  return concat([uint8(content.length), content]);
}

/** `opaque field<0..2^16-1>` */
export function vector16(...parts: Uint8Array[]): Uint8Array {
  const content = concat(parts);
  return concat([uint16(content.length), content]);
}

/** `opaque field<0..2^24-1>` */
export function vector24(...parts: Uint8Array[]): Uint8Array {
  const content = concat(parts);
  return concat([uint24(content.length), content]);
}

export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function hexOf(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
}

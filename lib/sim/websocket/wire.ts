import { OPCODES, type Opcode } from "./state";

const FIN = 0x80;
const MASK = 0x80;
/** In the seven bits of the length, these announce 2 and 8 octets of it (RFC 6455 §5.2). */
const TWO_OCTETS = 126;
const EIGHT_OCTETS = 127;
const KEY_OCTETS = 4;

/** How many octets give the length besides the seven bits: always the fewest that suffice. */
export function extendedLengthOctets(payload: number): 0 | 2 | 8 {
  if (payload < TWO_OCTETS) return 0;
  return payload < 2 ** 16 ? 2 : 8;
}

export function headerOctets(payload: number, masked: boolean): number {
  return 2 + extendedLengthOctets(payload) + (masked ? KEY_OCTETS : 0);
}

/** A whole frame in octets (RFC 6455 §5.2): FIN and opcode, MASK and length, the key, the payload under it. */
export function encodeFrame(opcode: Opcode, fin: boolean, payload: Uint8Array, key?: Uint8Array): Uint8Array {
  const octets = new Uint8Array(headerOctets(payload.length, key !== undefined) + payload.length);
  const view = new DataView(octets.buffer);
  const extended = extendedLengthOctets(payload.length);
  view.setUint8(0, (fin ? FIN : 0) | OPCODES[opcode]);
  const seven = extended === 0 ? payload.length : extended === 2 ? TWO_OCTETS : EIGHT_OCTETS;
  view.setUint8(1, (key === undefined ? 0 : MASK) | seven);
  if (extended === 2) view.setUint16(2, payload.length);
  // Its upper half is 0: no payload here has 2³² octets.
  if (extended === 8) view.setUint32(6, payload.length);
  if (key !== undefined) octets.set(key, 2 + extended);
  octets.set(key === undefined ? payload : masked(payload, key), octets.length - payload.length);
  return octets;
}

/** Octet i with key octet i mod 4, by XOR; the same again takes the mask off (RFC 6455 §5.3). */
export function masked(payload: Uint8Array, key: Uint8Array): Uint8Array {
  return payload.map((octet, at) => octet ^ (key[at % KEY_OCTETS] ?? 0));
}

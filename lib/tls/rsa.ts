import { concat } from "@/lib/packets/bits";

/**
 * RSAES-PKCS1-v1_5 (RFC 8017 §7.2) by plain exponentiation, for the premaster secret of TLS 1.2 and nothing else. It takes
 * a different time for different keys and says whether the padding was right: two faults that real servers were broken by.
 */
export type RsaPublicKey = { modulus: bigint; publicExponent: bigint };
export type RsaPrivateKey = RsaPublicKey & { privateExponent: bigint };

/** `padding` must be random octets without a zero, as many as fill the modulus behind the message and 3 octets. */
export function rsaEncrypt(key: RsaPublicKey, message: Uint8Array, padding: Uint8Array): Uint8Array {
  const length = octetLength(key.modulus);
  if (padding.length !== length - message.length - 3) throw new RangeError(`padding of ${padding.length} octets does not fit`);
  const block = concat([Uint8Array.of(0, 2), padding.map((octet) => octet || 1), Uint8Array.of(0), message]);
  return bigEndian(power(integerOf(block), key.publicExponent, key.modulus), length);
}

/** The message, or undefined where the block is not padded as it should be: another key, or no ciphertext at all. */
export function rsaDecrypt(key: RsaPrivateKey, ciphertext: Uint8Array): Uint8Array | undefined {
  const block = bigEndian(power(integerOf(ciphertext), key.privateExponent, key.modulus), octetLength(key.modulus));
  const zero = block.indexOf(0, 2);
  return block[0] === 0 && block[1] === 2 && zero >= 10 ? block.slice(zero + 1) : undefined;
}

export function octetLength(value: bigint): number {
  return Math.ceil(value.toString(16).length / 2);
}

/** Big-endian, filled with zeros in front. */
export function bigEndian(value: bigint, length: number): Uint8Array {
  const hex = value.toString(16).padStart(2 * length, "0");
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

function integerOf(octets: Uint8Array): bigint {
  return octets.reduce((value, octet) => (value << 8n) | BigInt(octet), 0n);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

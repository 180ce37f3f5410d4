import { parseIpv4 } from "./address";
import { requireInteger } from "./bits";
import type { DnsOption } from "./dns";

/** OPTION-CODE of EDNS Client Subnet, and FAMILY of IPv4 (RFC 7871 §6). */
const CODE = 8;
const FAMILY_IPV4 = 1;

/**
 * EDNS Client Subnet for an IPv4 address (RFC 7871 §6): the first `sourceBits` of it, 0 to 32, and no octet more than
 * these need. `scopeBits` is how wide an answer holds, and 0 in a query. Throws a RangeError where a value does not fit.
 */
export function clientSubnet({
  address,
  sourceBits,
  scopeBits,
}: {
  address: string;
  sourceBits: number;
  scopeBits: number;
}): DnsOption {
  const source = requireInteger("ECS source prefix-length", sourceBits, 0, 32);
  const scope = requireInteger("ECS scope prefix-length", scopeBits, 0, 32);
  const whole = parseIpv4("ECS address", address);
  const mask = source === 0 ? 0 : (0xffffffff << (32 - source)) >>> 0;
  const kept = (whole & mask) >>> 0;
  const octets = [kept >>> 24, (kept >>> 16) & 255, (kept >>> 8) & 255, kept & 255].slice(0, Math.ceil(source / 8));
  return { code: CODE, data: Uint8Array.from([0, FAMILY_IPV4, source, scope, ...octets]) };
}

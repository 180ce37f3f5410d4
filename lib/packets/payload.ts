import { requireInteger } from "./bits";
import { encodeDnsMessage, encodeDnsOverTcp } from "./dns";
import type { Payload } from "./packet";

/** The octets of a payload. Throws a RangeError where a DNS message has not as many as its description says. */
export function octetsOf(data: Payload | undefined): Uint8Array {
  if (data === undefined) return new Uint8Array(0);
  if (data instanceof Uint8Array) return data;
  const { dns, over, from, length } = data;
  const whole = over === "tcp" ? encodeDnsOverTcp(dns) : encodeDnsMessage(dns);
  return whole.subarray(from, requireInteger("DNS payload: its end in octets", from + length, from, whole.length));
}

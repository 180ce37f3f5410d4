import { clientSubnet } from "@/lib/packets/client-subnet";
import type { DnsMessage, DnsOpt, DnsRecord } from "@/lib/packets/dns";
import { CDN_NAME, ECS_BITS, SHOP_NAME, TARGET_ADDRESSES } from "./network";
import type { Message } from "./state";

/** What a resolver can take over UDP without fragments (DNS flag day 2020). */
const UDP_SIZE = 1232;

type Query = Message & { kind: "query" };
type Answer = Message & { kind: "answer" };

/** The name that a query asks for: the browser's, or behind the alias the one in the CDN's zone. */
export function nameAsked({ to, from }: Pick<Message, "to" | "from">): string {
  return to === "gslb" || from === "gslb" ? CDN_NAME : SHOP_NAME;
}

/** The records of an answer, in the order in which they are followed. */
export function recordsOf({ from, aliasTtlS, target, targetTtlS }: Answer): DnsRecord[] {
  const alias: DnsRecord[] =
    aliasTtlS === null ? [] : [{ name: SHOP_NAME, ttlSeconds: aliasTtlS, type: "CNAME", target: CDN_NAME }];
  if (target === null) return alias;
  // The address stands under the alias's target; without a CDN under the shop's own name.
  const owner = from === "gslb" || aliasTtlS !== null ? CDN_NAME : SHOP_NAME;
  return [...alias, { name: owner, ttlSeconds: targetTtlS, type: "A", address: TARGET_ADDRESSES[target] }];
}

/** The message as it goes over the wire. A stub asks with RD and without EDNS; a resolver the other way round. */
export function dnsMessageOf(message: Query | Answer, id: number): DnsMessage {
  const isStub = message.from === "user" || message.to === "user";
  const questions = [{ name: nameAsked(message), type: "A" as const }];
  if (message.kind === "query") {
    return { id, flags: isStub ? ["RD"] : [], questions, additional: isStub ? [] : [optOf(message.prefix, 0)] };
  }
  // With one address for everybody the answer holds for all networks: scope 0 (RFC 7871 §7.2.1).
  const scopeBits = message.target === "anycast" ? 0 : ECS_BITS;
  return {
    id,
    flags: isStub ? ["QR", "RD", "RA"] : ["QR", "AA"],
    questions,
    answers: recordsOf(message),
    additional: isStub ? [] : [optOf(message.prefix, scopeBits)],
  };
}

function optOf(prefix: string | null, scopeBits: number): DnsOpt {
  const options = prefix === null ? [] : [clientSubnet({ address: prefix, sourceBits: ECS_BITS, scopeBits })];
  return { type: "OPT", udpPayloadSize: UDP_SIZE, options };
}

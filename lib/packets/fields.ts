import type { Text } from "@/lib/text";
import { ARP } from "./fields/arp";
import { DNS } from "./fields/dns";
import { ETHERNET } from "./fields/ethernet";
import type { Field, Header } from "./fields/field";
import { ICMP } from "./fields/icmp";
import { IPV4 } from "./fields/ipv4";
import { TCP } from "./fields/tcp";
import { UDP } from "./fields/udp";
import { ARP_MEANINGS } from "./meanings/arp";
import { DATA_MEANINGS } from "./meanings/data";
import { DNS_MEANINGS } from "./meanings/dns";
import { ETHERNET_MEANINGS } from "./meanings/ethernet";
import { ICMP_MEANINGS } from "./meanings/icmp";
import { IPV4_MEANINGS } from "./meanings/ipv4";
import type { Meaning } from "./meanings/meaning";
import { TCP_MEANINGS } from "./meanings/tcp";
import { UDP_MEANINGS } from "./meanings/udp";

// Definitions with their prose, for figures and the byte inspector. The encoder does not import this file, so that a
// simulation does not carry the sentences.

/** The headers that a lesson can draw: `::header{protocol}`. */
export const HEADERS = { ethernet: ETHERNET, arp: ARP, ipv4: IPV4, tcp: TCP, udp: UDP, icmp: ICMP, dns: DNS } as const;
export type HeaderProtocol = keyof typeof HEADERS;

const MEANINGS = {
  ethernet: ETHERNET_MEANINGS,
  arp: ARP_MEANINGS,
  ipv4: IPV4_MEANINGS,
  tcp: TCP_MEANINGS,
  udp: UDP_MEANINGS,
  icmp: ICMP_MEANINGS,
  dns: DNS_MEANINGS,
  data: DATA_MEANINGS,
};

export type HeaderField = Field & Meaning;

export function isHeaderProtocol(protocol: string): protocol is HeaderProtocol {
  return Object.hasOwn(HEADERS, protocol);
}

/** The name of a header, and its fields in the order of the wire; those of variable length (`bits` 0) come last. */
export function describeHeader(protocol: HeaderProtocol): { name: Text; layer: Header["layer"]; fields: HeaderField[] } {
  const { name, layer, fields, tail }: Header = HEADERS[protocol];
  const explained = [...fields, ...tail].flatMap((field) => {
    const meaning = meaningOf(protocol, field.id);
    return meaning === undefined ? [] : [{ ...field, ...meaning }];
  });
  return { name, layer, fields: explained };
}

/** What a dissected field is for. `protocol` is that of its layer; undefined where neither is known. */
export function meaningOf(protocol: keyof typeof MEANINGS, fieldId: string): Meaning | undefined {
  const meanings: Record<string, Meaning> = MEANINGS[protocol];
  return Object.hasOwn(meanings, fieldId) ? meanings[fieldId] : undefined;
}

import type { Text } from "@/lib/text";
import { requireInteger } from "./bits";
import { type Cursor, type DissectedField, left, take, takeOctets } from "./cursor";
import { takeDnsMessage, takeDnsOverTcp } from "./dissect-dns";
import { takeTcpOptions } from "./dissect-tcp";
import { ARP } from "./fields/arp";
import { DATA } from "./fields/data";
import { DNS } from "./fields/dns";
import { ETHERNET, ETHERTYPE_ARP, ETHERTYPE_IPV4 } from "./fields/ethernet";
import type { Header } from "./fields/field";
import { ICMP, ICMP_ECHO_REST, ICMP_ECHO_TYPES, ICMP_HEAD, ICMP_REST } from "./fields/icmp";
import { IPV4, PROTOCOL_ICMP, PROTOCOL_TCP, PROTOCOL_UDP } from "./fields/ipv4";
import { TCP } from "./fields/tcp";
import { UDP } from "./fields/udp";

/** One header with what belongs to it; its payload is the next layer. */
export type DissectedLayer = {
  protocol: DissectedProtocol;
  name: Text;
  /** Whose hue it has. */
  layer: Header["layer"];
  byteOffset: number;
  byteLength: number;
  fields: DissectedField[];
};
/** `data`: octets that are not read further. */
export type DissectedProtocol = "ethernet" | "arp" | "ipv4" | "icmp" | "tcp" | "udp" | "dns" | "data";

/** Reads one layer, which is `cursor`'s, and gives what is inside. Throws a RangeError where the octets do not fit. */
type Dissector = { header: Header<DissectedProtocol>; read: (cursor: Cursor) => Inside | undefined };
/** The payload from `cursor.at` to `end`, for the next dissector; without one it is data. */
type Inside = { end: number; dissector?: Dissector };

const DNS_PORT = 53;

/**
 * Reads an Ethernet frame by the definitions it was written with, outermost layer first. Octets that do not fit the
 * protocol announced for them become a layer "data"; it never throws.
 */
export function dissect(frame: Uint8Array): DissectedLayer[] {
  const layers: DissectedLayer[] = [];
  let inside: Inside | undefined = { end: frame.length, dissector: ETHERNET_FRAME };
  let at = 0;
  while (inside !== undefined && at < inside.end) {
    const cursor: Cursor = { bytes: frame.subarray(0, inside.end), at, fields: [] };
    const attempt = readLayer(cursor, inside.dissector ?? PLAIN_DATA);
    layers.push(attempt.layer);
    at += attempt.layer.byteLength;
    inside = attempt.inside;
  }
  return withPadding(layers, frame, at);
}

function readLayer(cursor: Cursor, { header, read }: Dissector): { layer: DissectedLayer; inside: Inside | undefined } {
  const byteOffset = cursor.at;
  try {
    const inside = read(cursor);
    const { protocol, name, layer } = header;
    return { layer: { protocol, name, layer, byteOffset, byteLength: cursor.at - byteOffset, fields: cursor.fields }, inside };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return readLayer({ bytes: cursor.bytes, at: byteOffset, fields: [] }, PLAIN_DATA);
  }
}

/** What an interface appended to reach 60 octets belongs to the frame, behind everything else. */
function withPadding(layers: DissectedLayer[], frame: Uint8Array, at: number): DissectedLayer[] {
  const cursor: Cursor = { bytes: frame, at, fields: [] };
  takeOctets(cursor, ETHERNET.tail[0], left(cursor));
  return layers.map((layer, i) => (i === 0 ? { ...layer, fields: [...layer.fields, ...cursor.fields] } : layer));
}

const PLAIN_DATA: Dissector = {
  header: DATA,
  read(cursor) {
    takeOctets(cursor, DATA.tail[0], left(cursor));
    return undefined;
  },
};

const ARP_PACKET: Dissector = {
  header: ARP,
  read(cursor) {
    take(cursor, ARP.fields);
    return undefined;
  },
};

const DNS_MESSAGE: Dissector = {
  header: DNS,
  read(cursor) {
    takeDnsMessage(cursor);
    return undefined;
  },
};

const DNS_OVER_TCP: Dissector = {
  header: DNS,
  read(cursor) {
    takeDnsOverTcp(cursor);
    // Several messages may share a segment (RFC 7766 §6.2.1.1).
    return { end: cursor.bytes.length, dissector: DNS_OVER_TCP };
  },
};

const ICMP_MESSAGE: Dissector = {
  header: ICMP,
  read(cursor) {
    const { type } = take(cursor, ICMP_HEAD);
    take(cursor, ICMP_ECHO_TYPES.includes(type) ? ICMP_ECHO_REST : ICMP_REST);
    takeOctets(cursor, ICMP.tail[0], left(cursor));
    return undefined;
  },
};

const UDP_DATAGRAM: Dissector = {
  header: UDP,
  read(cursor) {
    const end = cursor.bytes.length;
    const { length, ...ports } = take(cursor, UDP.fields);
    requireInteger("UDP length", length, 8, end - cursor.at + 8);
    return { end: cursor.at - 8 + length, dissector: isDns(ports) ? DNS_MESSAGE : undefined };
  },
};

const TCP_SEGMENT: Dissector = {
  header: TCP,
  read(cursor) {
    const start = cursor.at;
    const { "data-offset": words, ...header } = take(cursor, TCP.fields);
    takeTcpOptions(cursor, start + requireInteger("TCP header", 4 * words, 20, cursor.bytes.length - start));
    return { end: cursor.bytes.length, dissector: isDns(header) ? DNS_OVER_TCP : undefined };
  },
};

const IP_PROTOCOLS: Record<number, Dissector> = {
  [PROTOCOL_ICMP]: ICMP_MESSAGE,
  [PROTOCOL_TCP]: TCP_SEGMENT,
  [PROTOCOL_UDP]: UDP_DATAGRAM,
};

const IPV4_PACKET: Dissector = {
  header: IPV4,
  read(cursor) {
    const start = cursor.at;
    const header = take(cursor, IPV4.fields);
    const headerOctets = requireInteger("IPv4 header", 4 * header.ihl, 20, header["total-length"]);
    requireInteger("IPv4 total-length", header["total-length"], headerOctets, cursor.bytes.length - start);
    takeOctets(cursor, IPV4.tail[0], headerOctets - 20);
    return { end: start + header["total-length"], dissector: IP_PROTOCOLS[header.protocol] };
  },
};

const ETHERTYPES: Record<number, Dissector> = { [ETHERTYPE_IPV4]: IPV4_PACKET, [ETHERTYPE_ARP]: ARP_PACKET };

const ETHERNET_FRAME: Dissector = {
  header: ETHERNET,
  read(cursor) {
    const { ethertype } = take(cursor, ETHERNET.fields);
    return { end: cursor.bytes.length, dissector: ETHERTYPES[ethertype] };
  },
};

function isDns(ports: { "source-port": number; "destination-port": number }): boolean {
  return ports["source-port"] === DNS_PORT || ports["destination-port"] === DNS_PORT;
}

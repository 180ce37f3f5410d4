import { parseIpv4, parseMac } from "./address";
import { bitOffsetOf, concat, packFields, requireInteger, writeBits } from "./bits";
import { internetChecksum, pseudoHeader } from "./checksum";
import { encodeTcpHeader } from "./encode-tcp";
import { ARP } from "./fields/arp";
import { ETHERNET, ETHERTYPE_ARP, ETHERTYPE_IPV4 } from "./fields/ethernet";
import type { Field } from "./fields/field";
import { ICMP } from "./fields/icmp";
import { IPV4, PROTOCOL_ICMP, PROTOCOL_TCP, PROTOCOL_UDP } from "./fields/ipv4";
import { TCP } from "./fields/tcp";
import { UDP } from "./fields/udp";
import type { Arp, IcmpMessage, Ipv4, Packet, UdpDatagram } from "./packet";
import { octetsOf } from "./payload";

const DEFAULT_TTL = 64;
/** The total length of a packet is 16 bits, and its header takes 20 octets. */
const MAX_PAYLOAD_OCTETS = 0xffff - 20;
const ETHERNET_HARDWARE = 1;
const PROTOCOLS = { icmp: PROTOCOL_ICMP, tcp: PROTOCOL_TCP, udp: PROTOCOL_UDP };

/**
 * The Ethernet frame of a packet as the sender's own capture shows it: without preamble and frame check sequence, and
 * without the padding to 60 octets, which the interface adds after the capture was taken (RFC 894).
 *
 * Lengths, data offset, option padding and all checksums are computed. Throws a RangeError that names the field and
 * its range where a value fits no packet: port 70000, address 300.1.1.1, an acknowledgment number without ACK.
 */
export function encode(packet: Packet): Uint8Array<ArrayBuffer> {
  const { ethernet, network } = packet;
  const header = packFields("Ethernet", ETHERNET.fields, {
    destination: parseMac("Ethernet destination", ethernet.destination),
    source: parseMac("Ethernet source", ethernet.source),
    ethertype: network.protocol === "arp" ? ETHERTYPE_ARP : ETHERTYPE_IPV4,
  });
  return concat([header, network.protocol === "arp" ? encodeArp(network) : encodeIpv4(network)]);
}

function encodeArp(arp: Arp): Uint8Array {
  return packFields("ARP", ARP.fields, {
    "hardware-type": ETHERNET_HARDWARE,
    "protocol-type": ETHERTYPE_IPV4,
    "hardware-length": 6,
    "protocol-length": 4,
    operation: arp.operation === "request" ? 1 : 2,
    "sender-mac": parseMac("ARP senderMac", arp.senderMac),
    "sender-ip": parseIpv4("ARP senderIp", arp.senderIp),
    "target-mac": parseMac("ARP targetMac", arp.targetMac),
    "target-ip": parseIpv4("ARP targetIp", arp.targetIp),
  });
}

function encodeIpv4(ip: Ipv4): Uint8Array {
  const source = parseIpv4("IPv4 source", ip.source);
  const destination = parseIpv4("IPv4 destination", ip.destination);
  const payload = encodePayload(ip.payload, source, destination);
  const header = packFields("IPv4", IPV4.fields, {
    version: 4,
    ihl: 5,
    dscp: 0,
    ecn: 0,
    "total-length": 20 + payload.length,
    identification: ip.identification ?? 0,
    reserved: 0,
    "dont-fragment": (ip.dontFragment ?? true) ? 1 : 0,
    "more-fragments": 0,
    "fragment-offset": 0,
    ttl: ip.ttl ?? DEFAULT_TTL,
    protocol: PROTOCOLS[ip.payload.protocol],
    "header-checksum": 0,
    source,
    destination,
  });
  setChecksum(header, IPV4.fields, "header-checksum", internetChecksum(header));
  return concat([header, payload]);
}

function encodePayload(payload: Ipv4["payload"], source: number, destination: number): Uint8Array {
  if (payload.protocol === "icmp") return encodeIcmp(payload);
  if (payload.protocol === "udp") return encodeUdp(payload, source, destination);
  const bytes = concat([encodeTcpHeader(payload), octetsOf(payload.data)]);
  const length = requireInteger("TCP segment: its length in octets", bytes.length, 0, MAX_PAYLOAD_OCTETS);
  const pseudo = pseudoHeader(source, destination, PROTOCOL_TCP, length);
  setChecksum(bytes, TCP.fields, "checksum", internetChecksum(pseudo, bytes));
  return bytes;
}

function encodeUdp(datagram: UdpDatagram, source: number, destination: number): Uint8Array {
  const length = 8 + datagram.data.length;
  const header = packFields("UDP", UDP.fields, {
    "source-port": datagram.sourcePort,
    "destination-port": datagram.destinationPort,
    length,
    checksum: 0,
  });
  const bytes = concat([header, octetsOf(datagram.data)]);
  const checksum = internetChecksum(pseudoHeader(source, destination, PROTOCOL_UDP, length), bytes);
  // Zero would mean "no checksum"; its other form in ones' complement is sent instead (RFC 768).
  setChecksum(bytes, UDP.fields, "checksum", checksum === 0 ? 0xffff : checksum);
  return bytes;
}

function encodeIcmp(message: IcmpMessage): Uint8Array {
  const { type, code, rest, data } = message;
  const bytes = concat([packFields("ICMP", ICMP.fields, { type, code, checksum: 0, rest }), data]);
  setChecksum(bytes, ICMP.fields, "checksum", internetChecksum(bytes));
  return bytes;
}

function setChecksum<F extends readonly Field[]>(bytes: Uint8Array, fields: F, id: F[number]["id"], checksum: number): void {
  writeBits(bytes, bitOffsetOf(fields, id), 16, checksum);
}

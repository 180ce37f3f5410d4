import type { DnsMessage } from "@/lib/packets/dns";
import { encodeDnsMessage } from "@/lib/packets/dns";
import { encode } from "@/lib/packets/encode";
import type { Arp, DnsPayload, Ipv4, Packet, TcpFlag, TcpOption, TcpSegment, UdpDatagram } from "@/lib/packets/packet";
import type { CapturedPacket } from "../engine";
import { ADDRESS_TTL_SECONDS, NAME, TEXTS } from "./messages";
import { LINK_MS, type Link, type Node, nicOn, SERVER_IP } from "./network";
import type { ArpMessage, Datagram, Dns, Event, Input, Quoted, Report, State, Tcp, Wire } from "./state";

const BROADCAST = "ff:ff:ff:ff:ff:ff";
const NO_MAC = "00:00:00:00:00:00";
const ETHERNET_OCTETS = 14;
const WINDOW = 64_240;
const SYN_OPTIONS: TcpOption[] = [{ kind: "mss", value: 1460 }, { kind: "nop" }, { kind: "nop" }, { kind: "sack-permitted" }];
const PLACES: { id: string; node: Node; link: Link }[] = [
  { id: "laptop", node: "laptop", link: "lan" },
  { id: "home-lan", node: "home", link: "lan" },
  { id: "home-wan", node: "home", link: "wan" },
  { id: "server", node: "server", link: "farm" },
];

/** The frame that went onto a link, as each interface at its ends saw it. */
export function packets(_before: State, event: Event | Input, after: State): CapturedPacket[] {
  const { wire, nowMs } = after;
  if (event.kind !== "next" || wire === null) return [];
  return PLACES.filter(({ node, link }) => {
    if (link !== wire.link || (node === "server" && !after.serverOn)) return false;
    return wire.from === node || wire.to === node || wire.to === "all";
  }).map(({ id, node }) => ({
    interface: id,
    atMs: wire.from === node ? nowMs : nowMs + LINK_MS[wire.link],
    packet: packetOf(wire),
  }));
}

/** The frame as the packet builder takes it. */
export function packetOf({ link, from, to, content }: Wire): Packet {
  const source = nicOn(from, link).mac;
  const destination = to === "all" ? BROADCAST : nicOn(to, link).mac;
  return {
    ethernet: { source, destination },
    network: content.is === "arp" ? arpOf(content, source, destination) : ipv4Of(content.datagram),
  };
}

function arpOf({ operation, senderIp, targetIp }: ArpMessage, senderMac: string, destination: string): Arp {
  const targetMac = operation === "request" ? NO_MAC : destination;
  return { protocol: "arp", operation, senderMac, senderIp, targetMac, targetIp };
}

function ipv4Of({ source, destination, ttl, body }: Datagram): Ipv4 {
  return { protocol: "ipv4", source, destination, ttl, payload: payloadOf(body) };
}

function payloadOf(body: Datagram["body"]): Ipv4["payload"] {
  switch (body.is) {
    case "dns":
      return dnsOf(body);
    case "tcp":
      return tcpOf(body);
    case "icmp":
      return icmpOf(body);
  }
}

const FLAGS: Record<Tcp["segment"], TcpFlag[]> = {
  SYN: ["SYN"],
  "SYN,ACK": ["SYN", "ACK"],
  GET: ["PSH", "ACK"],
  "200": ["PSH", "ACK"],
  ACK: ["ACK"],
  RST: ["RST"],
};

function tcpOf({ segment, sourcePort, destinationPort, seq, ack }: Tcp): TcpSegment {
  const text = TEXTS[segment];
  const flags = FLAGS[segment];
  return {
    protocol: "tcp",
    sourcePort,
    destinationPort,
    seq,
    ...(ack === null ? {} : { ack }),
    flags: ack === null || flags.includes("ACK") ? flags : [...flags, "ACK"],
    window: segment === "RST" ? 0 : WINDOW,
    ...(segment === "SYN" || segment === "SYN,ACK" ? { options: SYN_OPTIONS } : {}),
    ...(text === undefined ? {} : { data: new TextEncoder().encode(text) }),
  };
}

function dnsOf({ message, id, sourcePort, destinationPort }: Dns): UdpDatagram {
  const query: DnsMessage = { id, flags: ["RD"], questions: [{ name: NAME, type: "A" }] };
  const dns: DnsMessage =
    message === "query"
      ? query
      : {
          ...query,
          flags: ["QR", "RD", "RA"],
          answers: [{ name: NAME, ttlSeconds: ADDRESS_TTL_SECONDS, type: "A", address: SERVER_IP }],
        };
  const data: DnsPayload = { dns, over: "udp", from: 0, length: encodeDnsMessage(dns).length };
  return { protocol: "udp", sourcePort, destinationPort, data };
}

/** Types and codes of RFC 792; the datagram that caused it follows whole, as it fits 576 octets (RFC 1812 §4.3.2.3). */
const CODES = { ttl: [11, 0], net: [3, 0], host: [3, 1] } as const;

function icmpOf({ report, quoted }: Report) {
  const [type, code] = CODES[report];
  return { protocol: "icmp" as const, type, code, rest: 0, data: octetsOf(quoted) };
}

/** The datagram without its frame. */
function octetsOf(quoted: Quoted): Uint8Array {
  const ethernet = { source: NO_MAC, destination: NO_MAC };
  return encode({ ethernet, network: ipv4Of(quoted) }).subarray(ETHERNET_OCTETS);
}

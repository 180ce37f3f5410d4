import fc from "fast-check";
import type { DnsMessage, DnsRecord } from "./dns";
import type { Arp, IcmpMessage, Ipv4, Packet, TcpFlag, TcpOption, TcpSegment, UdpDatagram } from "./packet";

/** Two hosts on one link; the addresses are those reserved for documentation. */
export const CLIENT = { mac: "02:00:5e:10:00:01", ip: "192.0.2.1" };
export const SERVER = { mac: "02:00:5e:10:00:02", ip: "192.0.2.2" };

/** A packet from client to server. */
export function aPacket(payload: Ipv4["payload"], ip: Partial<Ipv4> = {}): Packet {
  return {
    ethernet: { source: CLIENT.mac, destination: SERVER.mac },
    network: { protocol: "ipv4", source: CLIENT.ip, destination: SERVER.ip, ...ip, payload },
  };
}

/** The client's SYN, or what the parts make of it. */
export function aSegment(parts: Partial<TcpSegment> = {}): TcpSegment {
  return { protocol: "tcp", sourcePort: 50_000, destinationPort: 80, seq: 1000, flags: ["SYN"], window: 65_535, ...parts };
}

export function aDatagram(data: Uint8Array, parts: Partial<UdpDatagram> = {}): UdpDatagram {
  return { protocol: "udp", sourcePort: 50_000, destinationPort: 53, data, ...parts };
}

/** A query for the address of www.example.com, or what the parts make of it. */
export function aDnsMessage(parts: Partial<DnsMessage> = {}): DnsMessage {
  return { id: 0x1234, flags: ["RD"], questions: [{ name: "www.example.com", type: "A" }], ...parts };
}

export function octetsOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function hexOf(octets: Uint8Array): string {
  return [...octets].map((octet) => octet.toString(16).padStart(2, "0")).join("");
}

// Any packet, for properties.

const uint8 = fc.nat(0xff);
const uint16 = fc.nat(0xffff);
const uint32 = fc.nat(0xffffffff);
const ipv4 = fc.array(uint8, { minLength: 4, maxLength: 4 }).map((octets) => octets.join("."));
const mac = fc.uint8Array({ minLength: 6, maxLength: 6 }).map((octets) => hexOf(octets).replace(/..(?!$)/g, "$&:"));
const data = fc.uint8Array({ maxLength: 120 });
/** Not 53, so that the data are not read as DNS. */
const port = uint16.map((value) => (value === 53 ? 54 : value));

const option: fc.Arbitrary<TcpOption> = fc.oneof(
  fc.record({ kind: fc.constant("mss" as const), value: uint16 }),
  fc.record({ kind: fc.constant("window-scale" as const), shift: fc.nat(14) }),
  fc.record({ kind: fc.constant("sack-permitted" as const) }),
  fc.record({
    kind: fc.constant("sack" as const),
    blocks: fc.array(fc.tuple(uint32, uint32), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("timestamps" as const), value: uint32, echo: uint32 }),
  fc.record({ kind: fc.constant("nop" as const) }),
);
const OPTION_OCTETS = { mss: 4, "window-scale": 3, "sack-permitted": 2, sack: 26, timestamps: 10, nop: 1 };
const options = fc
  .array(option, { maxLength: 6 })
  .filter((list) => list.reduce((octets, { kind }) => octets + OPTION_OCTETS[kind], 0) <= 40);

const OTHER_FLAGS: TcpFlag[] = ["FIN", "SYN", "RST", "PSH", "URG", "ECE", "CWR"];

export const anyTcp: fc.Arbitrary<TcpSegment> = fc
  .record({
    protocol: fc.constant("tcp" as const),
    sourcePort: port,
    destinationPort: port,
    seq: uint32,
    ack: fc.option(uint32, { nil: undefined }),
    flags: fc.subarray(OTHER_FLAGS),
    window: uint16,
    options,
    data,
  })
  .map((segment) => (segment.ack === undefined ? segment : { ...segment, flags: [...segment.flags, "ACK" as const] }));

export const anyUdp: fc.Arbitrary<UdpDatagram> = fc.record({
  protocol: fc.constant("udp" as const),
  sourcePort: port,
  destinationPort: port,
  data,
});

export const anyIcmp: fc.Arbitrary<IcmpMessage> = fc.record({
  protocol: fc.constant("icmp" as const),
  type: uint8,
  code: uint8,
  rest: uint32,
  data,
});

const anyIpv4: fc.Arbitrary<Ipv4> = fc.record({
  protocol: fc.constant("ipv4" as const),
  source: ipv4,
  destination: ipv4,
  ttl: uint8,
  identification: uint16,
  dontFragment: fc.boolean(),
  payload: fc.oneof(anyTcp, anyUdp, anyIcmp),
});

const anyArp: fc.Arbitrary<Arp> = fc.record({
  protocol: fc.constant("arp" as const),
  operation: fc.constantFrom("request", "reply"),
  senderMac: mac,
  senderIp: ipv4,
  targetMac: mac,
  targetIp: ipv4,
});

export const anyPacket: fc.Arbitrary<Packet> = fc.record({
  ethernet: fc.record({ source: mac, destination: mac }),
  network: fc.oneof({ weight: 5, arbitrary: anyIpv4 }, { weight: 1, arbitrary: anyArp }),
});

/** Few labels, so that names share endings and pointers come about. */
const label = fc.constantFrom("www", "WWW", "example", "com", "net", "a", "x-1", "_tcp", "l".repeat(63));
export const anyDomain: fc.Arbitrary<string> = fc
  .array(label, { maxLength: 6 })
  .map((labels) => labels.join(".") || ".")
  .filter((name) => name.length <= 253);
const ipv6 = fc
  .array(fc.oneof(fc.constant(0), uint16), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.map((group) => group.toString(16)).join(":"));

const head = { name: anyDomain, ttlSeconds: fc.nat(0x7fffffff) };
const anyRecord: fc.Arbitrary<DnsRecord> = fc.oneof(
  fc.record({ ...head, type: fc.constant("A" as const), address: ipv4 }),
  fc.record({ ...head, type: fc.constant("AAAA" as const), address: ipv6 }),
  fc.record({ ...head, type: fc.constant("NS" as const), host: anyDomain }),
  fc.record({ ...head, type: fc.constantFrom("CNAME" as const, "PTR" as const), target: anyDomain }),
  fc.record({ ...head, type: fc.constant("MX" as const), preference: uint16, exchange: anyDomain }),
  fc.record({
    ...head,
    type: fc.constant("TXT" as const),
    strings: fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    ...head,
    type: fc.constant("SOA" as const),
    primary: anyDomain,
    mailbox: anyDomain,
    serial: uint32,
    refreshSeconds: uint32,
    retrySeconds: uint32,
    expireSeconds: uint32,
    minimumSeconds: uint32,
  }),
);

const records = fc.array(anyRecord, { maxLength: 4 });
const anyOpt = fc.record({
  type: fc.constant("OPT" as const),
  udpPayloadSize: fc.integer({ min: 512, max: 4096 }),
  dnssecOk: fc.boolean(),
  options: fc.array(fc.record({ code: fc.constant(10), data: fc.uint8Array({ minLength: 8, maxLength: 8 }) }), { maxLength: 1 }),
});

export const anyDnsMessage: fc.Arbitrary<DnsMessage> = fc.record({
  id: uint16,
  flags: fc.subarray(["QR", "AA", "TC", "RD", "RA", "AD", "CD"]),
  rcode: fc.constantFrom("NOERROR", "SERVFAIL", "NXDOMAIN", "REFUSED"),
  questions: fc.array(fc.record({ name: anyDomain, type: fc.constantFrom("A", "AAAA", "MX", "TXT") }), { maxLength: 1 }),
  answers: records,
  authority: records,
  additional: fc.tuple(records, fc.array(anyOpt, { maxLength: 1 })).map(([list, opt]) => [...list, ...opt]),
});

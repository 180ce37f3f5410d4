import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { encodeDnsMessage, encodeDnsOverTcp } from "@/lib/packets/dns";
import { aDatagram, aDnsMessage, anyDnsMessage, anyPacket, anyTcp, aPacket, aSegment } from "@/lib/packets/fixtures";
import type { Ipv4, Packet, TcpSegment } from "@/lib/packets/packet";
import { encodePcap } from "@/lib/packets/pcap";
import { dissectWithTshark, readFields } from "./tshark";

// Needs tshark; without it these tests fail and say what to install, because nothing else verifies the octets.

afterEach(() => {
  vi.unstubAllEnvs();
});

/** One capture of all packets, a millisecond apart. */
function captureOf(packets: Packet[]): Uint8Array<ArrayBuffer> {
  return encodePcap(packets.map((packet, i) => ({ atMs: i, packet })));
}

const REVERSE = { source: "192.0.2.2", destination: "192.0.2.1" };
const MSS = [{ kind: "mss" as const, value: 1460 }];
const HANDSHAKE = [
  aPacket(aSegment({ seq: 1000, options: MSS })),
  aPacket(
    aSegment({ sourcePort: 80, destinationPort: 50_000, seq: 7000, ack: 1001, flags: ["SYN", "ACK"], options: MSS }),
    REVERSE,
  ),
  aPacket(aSegment({ seq: 1001, ack: 7001, flags: ["ACK"] })),
];

test("a handshake has nothing malformed, no bad checksum, and only the remarks that belong to a handshake", async () => {
  expect(await dissectWithTshark(captureOf(HANDSHAKE))).toEqual({
    frames: 3,
    malformed: 0,
    badChecksums: 0,
    experts: ["Connection establish acknowledge (SYN+ACK): server port 80", "Connection establish request (SYN): server port 80"],
  });
});

test("a segment that is sent again is remarked on as a retransmission", async () => {
  const [syn, ...rest] = HANDSHAKE;
  const verdict = await dissectWithTshark(captureOf([...(syn ? [syn, syn] : []), ...rest]));
  expect(verdict.experts).toContain("This frame is a (suspected) retransmission");
});

test("a wrong octet shows as bad checksums of IPv4, TCP, UDP and ICMP", async () => {
  const data = new TextEncoder().encode("x");
  const payloads: Ipv4["payload"][] = [
    aSegment({ data }),
    aDatagram(data, { destinationPort: 50_001 }),
    { protocol: "icmp", type: 8, code: 0, rest: 0, data },
  ];
  for (const payload of payloads) {
    const capture = captureOf([aPacket(payload)]);
    const corrupt = (at: number) => capture.map((octet, i) => (i === at ? octet ^ 1 : octet));
    const ipTtl = 24 + 16 + 14 + 8;
    expect(await dissectWithTshark(corrupt(ipTtl))).toMatchObject({ frames: 1, badChecksums: 1 });
    expect(await dissectWithTshark(corrupt(capture.length - 1))).toMatchObject({ frames: 1, badChecksums: 1 });
  }
});

test("a DNS message that is cut shows as malformed", async () => {
  const cut = encodeDnsMessage(aDnsMessage()).subarray(0, 20);
  expect(await dissectWithTshark(captureOf([aPacket(aDatagram(cut))]))).toMatchObject({
    frames: 1,
    malformed: 1,
    badChecksums: 0,
  });
});

/** Ports without a protocol of their own, data without meaning, echoes: so that tshark judges the headers alone. */
function anonymous(packet: Packet): Packet {
  if (packet.network.protocol === "arp") return packet;
  const { payload } = packet.network;
  const data = new Uint8Array(payload.data?.length ?? 0).fill(0x78);
  const dynamic = (port: number) => 0xc000 | port;
  const plain: Ipv4["payload"] =
    payload.protocol === "icmp"
      ? { ...payload, type: 8, code: 0, data }
      : { ...payload, sourcePort: dynamic(payload.sourcePort), destinationPort: dynamic(payload.destinationPort), data };
  return { ...packet, network: { ...packet.network, payload: plain } };
}

test("of a thousand arbitrary packets tshark finds none malformed and every checksum right", async () => {
  const packets = fc.sample(anyPacket, { numRuns: 1000, seed: 2026 }).map(anonymous);
  expect(await dissectWithTshark(captureOf(packets))).toMatchObject({ frames: 1000, malformed: 0, badChecksums: 0 });
});

test("tshark reads from a TCP header what was described", async () => {
  const segments = fc.sample(anyTcp, { numRuns: 300, seed: 2026 });
  const frames = await readFields(captureOf(segments.map((segment) => aPacket(segment))), Object.keys(TCP_FIELDS));
  expect(frames).toEqual(segments.map(expectedOf));
});

const option = <K extends string>(segment: TcpSegment, kind: K) =>
  (segment.options ?? []).filter((each): each is Extract<typeof each, { kind: K }> => each.kind === kind);

const TCP_FIELDS: Record<string, (segment: TcpSegment) => (number | string)[]> = {
  "tcp.srcport": (segment) => [segment.sourcePort],
  "tcp.dstport": (segment) => [segment.destinationPort],
  "tcp.seq_raw": (segment) => [segment.seq],
  "tcp.ack_raw": (segment) => [segment.ack ?? 0],
  "tcp.window_size_value": (segment) => [segment.window],
  "tcp.flags.syn": (segment) => [segment.flags.includes("SYN") ? 1 : 0],
  "tcp.flags.fin": (segment) => [segment.flags.includes("FIN") ? 1 : 0],
  "tcp.flags.ack": (segment) => [segment.flags.includes("ACK") ? 1 : 0],
  "tcp.len": (segment) => [segment.data?.length ?? 0],
  "tcp.options.mss_val": (segment) => option(segment, "mss").map(({ value }) => value),
  "tcp.options.wscale.shift": (segment) => option(segment, "window-scale").map(({ shift }) => shift),
  "tcp.options.timestamp.tsval": (segment) => option(segment, "timestamps").map(({ value }) => value),
  "tcp.options.timestamp.tsecr": (segment) => option(segment, "timestamps").map(({ echo }) => echo),
};

/** tshark leaves out what does not occur, and writes every value as a string. */
function expectedOf(segment: TcpSegment): Record<string, string[]> {
  const all = Object.entries(TCP_FIELDS).map(([field, values]) => [field, values(segment).map(String)] as const);
  return Object.fromEntries(all.filter(([, values]) => values.length > 0));
}

test("tshark reads from arbitrary DNS messages the names and addresses that were described, over UDP and over TCP", async () => {
  const messages = fc.sample(anyDnsMessage, { numRuns: 300, seed: 2026 });
  const udp = messages.map((message) => aPacket(aDatagram(encodeDnsMessage(message))));
  // Each on a connection of its own, so that no segment counts as repeated.
  const tcp = messages.map((message, i) =>
    aPacket(aSegment({ sourcePort: 49_152 + i, destinationPort: 53, flags: ["ACK"], ack: 1, data: encodeDnsOverTcp(message) })),
  );
  const expected = messages.map(({ answers = [], authority = [], additional = [] }) => {
    const records = [...answers, ...authority, ...additional];
    return {
      names: records.map((record) => (record.type === "OPT" || record.name === "." ? "<Root>" : record.name)),
      addresses: records.flatMap((record) => (record.type === "A" ? [record.address] : [])),
      exchanges: records.flatMap((record) =>
        record.type === "MX" ? [record.exchange === "." ? "<Root>" : record.exchange] : [],
      ),
    };
  });
  for (const packets of [udp, tcp]) {
    expect(await dissectWithTshark(captureOf(packets))).toMatchObject({ frames: 300, malformed: 0, badChecksums: 0 });
    const frames = await readFields(captureOf(packets), ["dns.resp.name", "dns.a", "dns.mx.mail_exchange"]);
    const read = frames.map((layers) => ({
      names: layers["dns.resp.name"] ?? [],
      addresses: layers["dns.a"] ?? [],
      exchanges: layers["dns.mx.mail_exchange"] ?? [],
    }));
    expect(read).toEqual(expected);
  }
});

test("a machine without tshark is told what to install", async () => {
  vi.stubEnv("PATH", "/nowhere");
  await expect(dissectWithTshark(captureOf(HANDSHAKE))).rejects.toThrow(/^tshark is not installed.*Install it/);
});

test("a file that is no capture is refused with tshark's own words", async () => {
  await expect(dissectWithTshark(new TextEncoder().encode("no capture"))).rejects.toThrow(/^tshark could not read the capture: /);
});

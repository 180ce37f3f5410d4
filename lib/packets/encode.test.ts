import { expect, test } from "vitest";
import { encodeDnsMessage } from "./dns";
import { encode } from "./encode";
import { aDnsMessage, aPacket, aSegment, CLIENT, hexOf, octetsOf, SERVER } from "./fixtures";
import type { Packet } from "./packet";

// Frames that a Linux 6 kernel (for DNS the GNU C library 2.36) sent over a virtual link with checksum offloading off,
// as captured at the sender.
const LINUX: Record<string, { packet: Packet; hex: string }> = {
  "an ARP request": {
    packet: {
      ethernet: { source: CLIENT.mac, destination: "ff:ff:ff:ff:ff:ff" },
      network: {
        protocol: "arp",
        operation: "request",
        senderMac: CLIENT.mac,
        senderIp: CLIENT.ip,
        targetMac: "00:00:00:00:00:00",
        targetIp: SERVER.ip,
      },
    },
    hex: "ffffffffffff02005e1000010806000108000604000102005e100001c0000201000000000000c0000202",
  },
  "an ARP reply": {
    packet: {
      ethernet: { source: SERVER.mac, destination: CLIENT.mac },
      network: {
        protocol: "arp",
        operation: "reply",
        senderMac: SERVER.mac,
        senderIp: SERVER.ip,
        targetMac: CLIENT.mac,
        targetIp: CLIENT.ip,
      },
    },
    hex: "02005e10000102005e1000020806000108000604000202005e100002c000020202005e100001c0000201",
  },
  "a SYN with its options": {
    packet: aPacket(
      aSegment({
        sourcePort: 38_022,
        destinationPort: 4199,
        seq: 0x8a19cd9f,
        window: 64_240,
        options: [
          { kind: "mss", value: 1460 },
          { kind: "sack-permitted" },
          { kind: "timestamps", value: 4_021_812_601, echo: 0 },
          { kind: "nop" },
          { kind: "window-scale", shift: 10 },
        ],
      }),
      { identification: 0xff5b },
    ),
    hex: "02005e10000202005e10000108004500003cff5b40004006b75cc0000201c0000202948610678a19cd9f00000000a002faf0df2f0000020405b40402080aefb7fd79000000000103030a",
  },
  "a segment with five octets of data": {
    packet: aPacket(
      aSegment({
        sourcePort: 38_022,
        destinationPort: 4199,
        seq: 0x8a19cda0,
        ack: 0x114bf5db,
        flags: ["PSH", "ACK"],
        window: 63,
        options: [{ kind: "nop" }, { kind: "nop" }, { kind: "timestamps", value: 4_021_812_601, echo: 1_558_109_766 }],
        data: new TextEncoder().encode("hello"),
      }),
      { identification: 0xff5d },
    ),
    hex: "02005e10000202005e100001080045000039ff5d40004006b75dc0000201c0000202948610678a19cda0114bf5db8018003f827500000101080aefb7fd795cdede4668656c6c6f",
  },
  "a refusal": {
    packet: {
      ethernet: { source: SERVER.mac, destination: CLIENT.mac },
      network: {
        protocol: "ipv4",
        source: SERVER.ip,
        destination: CLIENT.ip,
        payload: aSegment({
          sourcePort: 81,
          destinationPort: 40_704,
          seq: 0,
          ack: 0xaa6a91d5,
          flags: ["RST", "ACK"],
          window: 0,
        }),
      },
    },
    hex: "02005e10000102005e100002080045000028000040004006b6ccc0000202c000020100519f0000000000aa6a91d550140000503b0000",
  },
  "a DNS query with EDNS": {
    packet: aPacket(
      {
        protocol: "udp",
        sourcePort: 51_553,
        destinationPort: 53,
        data: encodeDnsMessage(aDnsMessage({ id: 0x23f6, additional: [{ type: "OPT", udpPayloadSize: 1200 }] })),
      },
      { identification: 0x9d23 },
    ),
    hex: "02005e10000202005e1000010800450000489d2340004011197ec0000201c0000202c961003500343ebf23f60100000100000000000103777777076578616d706c6503636f6d000001000100002904b0000000000000",
  },
  "an echo": {
    packet: aPacket(
      { protocol: "icmp", type: 8, code: 0, rest: 0x12340001, data: new TextEncoder().encode("abcdefgh") },
      { identification: 0xc9ae },
    ),
    hex: "02005e10000202005e100001080045000024c9ae40004001ed26c0000201c000020208005435123400016162636465666768",
  },
};

test.each(Object.keys(LINUX))("the builder writes %s octet for octet as Linux sent it", (name) => {
  const vector = LINUX[name];
  expect(hexOf(encode(vector?.packet ?? aPacket(aSegment())))).toBe(vector?.hex);
});

test("options that end within a word are followed by zeros, and the data offset counts them", () => {
  const frame = encode(aPacket(aSegment({ options: [{ kind: "window-scale", shift: 7 }] })));
  expect(hexOf(frame.subarray(54))).toBe("03030700");
  expect(frame[46]).toBe(0x60);
});

test("a UDP checksum that comes to zero is sent as ffff, because zero means none", () => {
  const withData = (data: Uint8Array) => encode(aPacket({ protocol: "udp", sourcePort: 1, destinationPort: 2, data }));
  const checksum = hexOf(withData(octetsOf("0000")).subarray(40, 42));
  // Adding the checksum itself to the data makes the sum come to all ones, whose complement is zero.
  expect(hexOf(withData(octetsOf(checksum)).subarray(40, 42))).toBe("ffff");
});

test("every flag has its own bit", () => {
  const flags = ["FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"] as const;
  const bits = flags.map((flag) => encode(aPacket(aSegment({ flags: [flag], ack: flag === "ACK" ? 1 : undefined })))[47]);
  expect(bits).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
});

const sack = (blocks: number) => ({
  kind: "sack" as const,
  blocks: Array.from({ length: blocks }, () => [1, 2] as [number, number]),
});

test.each<[string, Packet]>([
  ["TCP source-port is 70000; it must be an integer from 0 to 65535.", aPacket(aSegment({ sourcePort: 70_000 }))],
  ["TCP sequence-number is -1; it must be an integer from 0 to 4294967295.", aPacket(aSegment({ seq: -1 }))],
  ["TCP window is 1.5; it must be an integer from 0 to 65535.", aPacket(aSegment({ window: 1.5 }))],
  ["TCP ack is 5 without the ACK flag; set the flag or leave the number out.", aPacket(aSegment({ ack: 5 }))],
  [
    "TCP ack is absent; a segment with the ACK flag has an acknowledgment number from 0 to 4294967295.",
    aPacket(aSegment({ flags: ["ACK"] })),
  ],
  [
    "TCP options: their length in octets is 44; it must be an integer from 0 to 40.",
    aPacket(aSegment({ options: [sack(4), { kind: "timestamps", value: 0, echo: 0 }] })),
  ],
  ["TCP option sack: its number of blocks is 5; it must be an integer from 1 to 4.", aPacket(aSegment({ options: [sack(5)] }))],
  ["IPv4 ttl is 256; it must be an integer from 0 to 255.", aPacket(aSegment(), { ttl: 256 })],
  [
    "TCP segment: its length in octets is 65556; it must be an integer from 0 to 65515.",
    aPacket(aSegment({ data: new Uint8Array(65_536) })),
  ],
  [
    'IPv4 source is "300.1.1.1"; an IPv4 address is four numbers from 0 to 255, 0.0.0.0 to 255.255.255.255.',
    aPacket(aSegment(), { source: "300.1.1.1" }),
  ],
])("%s", (message, packet) => {
  expect(() => encode(packet)).toThrow(new RangeError(message));
});

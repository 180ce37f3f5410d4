import fc from "fast-check";
import { expect, test } from "vitest";
import { formatIpv6, parseIpv6 } from "./address";
import { concat } from "./bits";
import type { DissectedField } from "./cursor";
import { type DissectedLayer, dissect } from "./dissect";
import { type DnsData, type DnsOpt, type DnsRecord, encodeDnsMessage, encodeDnsOverTcp } from "./dns";
import { encode } from "./encode";
import { DNS_TYPES } from "./fields/dns";
import { aDatagram, aDnsMessage, anyDnsMessage, anyPacket, aPacket, aSegment, CLIENT, hexOf, SERVER } from "./fixtures";
import { redescribe } from "./redescribe";

test("a packet that was encoded is read back as it was described", () => {
  fc.assert(
    fc.property(anyPacket, (packet) => {
      const frame = encode(packet);
      expect(redescribe(dissect(frame), frame)).toEqual(packet);
    }),
    { numRuns: 500 },
  );
});

type Shown = [id: string, display: string];

/** What a record must show, without class and length. */
function shownOf(record: DnsRecord | DnsOpt): Shown[] {
  if (record.type === "OPT") {
    const options = (record.options ?? []).flatMap(({ code, data }): Shown[] => [
      ["option-code", String(code)],
      ["option-data", (hexOf(data).match(/../g) ?? []).join(" ")],
    ]);
    return [["name", "."], ["udp-payload-size", String(record.udpPayloadSize)], ["do", record.dnssecOk ? "1" : "0"], ...options];
  }
  return [["name", record.name], ["ttl", String(record.ttlSeconds)], ...shownDataOf(record)];
}

function shownDataOf(data: DnsData): Shown[] {
  switch (data.type) {
    case "A":
      return [["address", data.address]];
    case "AAAA":
      return [["address", formatIpv6(parseIpv6("address", data.address))]];
    case "NS":
      return [["nsdname", data.host]];
    case "CNAME":
      return [["cname", data.target]];
    case "PTR":
      return [["ptrdname", data.target]];
    case "MX":
      return [
        ["preference", String(data.preference)],
        ["exchange", data.exchange],
      ];
    case "TXT":
      return [["txt-data", data.strings.map((string) => `"${string}"`).join(" ")]];
    case "SOA": {
      const { serial, refreshSeconds: refresh, retrySeconds: retry, expireSeconds: expire, minimumSeconds: minimum } = data;
      const numbers = Object.entries({ serial, refresh, retry, expire, minimum });
      return [["mname", data.primary], ["rname", data.mailbox], ...numbers.map(([id, value]): Shown => [id, String(value)])];
    }
  }
}

const COMPUTED = ["tcp-length", "type", "class", "rdlength", "edns-version", "edns-z", "extended-rcode", "option-length"];

function shown(fields: readonly DissectedField[] = []): Shown[] {
  const records = fields.filter(({ id, group }) => group !== undefined && !COMPUTED.includes(id));
  return records.map(({ id, display }) => [id, display.replace(/ \(→ \d+\)$/, "")]);
}

test("the records of a DNS message are read back as they were described, over UDP and over TCP", () => {
  fc.assert(
    fc.property(anyDnsMessage, (message) => {
      const udp = aPacket(aDatagram(encodeDnsMessage(message)));
      const tcp = aPacket(aSegment({ destinationPort: 53, data: encodeDnsOverTcp(message) }));
      const { questions, answers = [], authority = [], additional = [] } = message;
      const asked = questions.flatMap(({ name, type }): Shown[] => [
        ["qname", name],
        ["qtype", `${DNS_TYPES[type]} (${type})`],
        ["qclass", "1 (IN)"],
      ]);
      const expected = [...asked, ...[...answers, ...authority, ...additional].flatMap(shownOf)];
      for (const packet of [udp, tcp]) expect(shown(dissect(encode(packet)).at(-1)?.fields)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

/** Every bit of the frame, as often as a field covers it. */
function coverage(layers: DissectedLayer[], frame: Uint8Array): number[] {
  const covered: number[] = Array(frame.length * 8).fill(0);
  for (const { bitOffset, bitLength } of layers.flatMap(({ fields }) => fields)) {
    for (let bit = bitOffset; bit < bitOffset + bitLength; bit += 1) covered[bit] = (covered[bit] ?? 0) + 1;
  }
  return covered;
}

const anyFrame = fc.oneof(
  anyPacket.map(encode),
  anyDnsMessage.map((message) => encode(aPacket(aDatagram(encodeDnsMessage(message))))),
);

test("each bit of a frame belongs to exactly one field, and the fields of a layer lie within it", () => {
  fc.assert(
    fc.property(anyFrame, (frame) => {
      const layers = dissect(frame);
      expect(new Set(coverage(layers, frame))).toEqual(new Set([1]));
      for (const { byteOffset, byteLength, fields } of layers) {
        expect(fields.every(({ bitOffset }) => bitOffset >= byteOffset * 8)).toBe(true);
        expect(fields.every(({ bitOffset, bitLength }) => bitOffset + bitLength <= (byteOffset + byteLength) * 8)).toBe(true);
      }
    }),
  );
});

test("octets that are damaged, cut or no frame at all are still read: what does not fit is data", () => {
  const damage = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 });
  fc.assert(
    fc.property(anyFrame, damage, fc.nat(400), (frame, changes, length) => {
      const damaged = frame.slice(0, Math.max(1, length));
      for (const [at, value] of changes) damaged[at % damaged.length] = value;
      const layers = dissect(damaged);
      const end = layers.at(-1);
      expect((end?.byteOffset ?? 0) + (end?.byteLength ?? 0)).toBeLessThanOrEqual(damaged.length);
      expect(Math.max(...coverage(layers, damaged))).toBe(1);
    }),
    { numRuns: 1000 },
  );
});

const display = (layer: DissectedLayer | undefined, id: string) => layer?.fields.find((field) => field.id === id)?.display;

test("a SYN is three layers, each in the hue of its own, with values as people write them", () => {
  const layers = dissect(encode(aPacket(aSegment({ options: [{ kind: "mss", value: 1460 }] }))));
  expect(layers.map(({ protocol, layer, byteOffset, byteLength }) => [protocol, layer, byteOffset, byteLength])).toEqual([
    ["ethernet", "link", 0, 14],
    ["ipv4", "internet", 14, 20],
    ["tcp", "transport", 34, 24],
  ]);
  const [ethernet, ipv4, tcp] = layers;
  expect(display(ethernet, "source")).toBe(CLIENT.mac);
  expect(display(ethernet, "ethertype")).toBe("0x0800 (IPv4)");
  expect(display(ipv4, "protocol")).toBe("6 (TCP)");
  expect(display(ipv4, "destination")).toBe(SERVER.ip);
  expect(display(tcp, "data-offset")).toBe("6 (24 B)");
  expect(tcp?.fields.find(({ id }) => id === "syn")).toMatchObject({ bitOffset: (34 + 13) * 8 + 6, bitLength: 1, value: 1 });
  expect(tcp?.fields.find(({ id }) => id === "mss")).toMatchObject({ value: 1460, group: { en: "Maximum Segment Size" } });
});

test("a name that ends in a pointer is shown whole, with the place it points to", () => {
  const answers = [{ type: "A" as const, name: "www.example.com", ttlSeconds: 60, address: "203.0.113.80" }];
  const dns = dissect(encode(aPacket(aDatagram(encodeDnsMessage(aDnsMessage({ flags: ["QR"], answers })))))).at(-1);
  expect(dns?.fields.find(({ id }) => id === "name")).toMatchObject({
    display: "www.example.com (→ 12)",
    bitLength: 16,
    group: { zh: "回答 1", en: "Answer 1" },
  });
  expect(display(dns, "address")).toBe("203.0.113.80");
});

test("two DNS messages in one segment are two layers", () => {
  const data = concat([encodeDnsOverTcp(aDnsMessage({ id: 1 })), encodeDnsOverTcp(aDnsMessage({ id: 2 }))]);
  const layers = dissect(encode(aPacket(aSegment({ destinationPort: 53, data }))));
  expect(layers.slice(3).map((layer) => [layer.protocol, display(layer, "id")])).toEqual([
    ["dns", "0x0001"],
    ["dns", "0x0002"],
  ]);
});

test("part of a DNS message in a segment is data", () => {
  const data = encodeDnsOverTcp(aDnsMessage()).subarray(0, 20);
  expect(dissect(encode(aPacket(aSegment({ destinationPort: 53, data })))).map(({ protocol }) => protocol)).toEqual([
    "ethernet",
    "ipv4",
    "tcp",
    "data",
  ]);
});

test("a name whose pointers go round in a circle is not read", () => {
  const circle = Uint8Array.from([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xc0, 12, 0, 1, 0, 1]);
  const layers = dissect(encode(aPacket(aDatagram(circle))));
  expect(layers.at(-1)?.protocol).toBe("data");
});

test("padding that an interface added belongs to the frame and to nothing above it", () => {
  const frame = concat([encode(aPacket(aSegment())), new Uint8Array(6)]);
  const [ethernet, , tcp, ...more] = dissect(frame);
  expect(ethernet?.fields.at(-1)).toMatchObject({
    id: "padding",
    bitOffset: 54 * 8,
    bitLength: 48,
    display: "00 00 00 00 00 00",
  });
  expect(tcp?.byteLength).toBe(20);
  expect(more).toEqual([]);
});

test("an echo shows its identifier and sequence number, another ICMP message the word as it is", () => {
  const ids = (type: number) =>
    dissect(encode(aPacket({ protocol: "icmp", type, code: 0, rest: 0x12340001, data: new Uint8Array(0) })))
      .at(-1)
      ?.fields.map(({ id }) => id);
  expect(ids(8)).toEqual(["type", "code", "checksum", "identifier", "sequence"]);
  expect(ids(11)).toEqual(["type", "code", "checksum", "rest"]);
});

test("an unknown TCP option is shown with its data, and what follows it is still read", () => {
  const frame = encode(
    aPacket(
      aSegment({
        options: [
          { kind: "mss", value: 0xabcd },
          { kind: "mss", value: 1460 },
        ],
      }),
    ),
  );
  frame[54] = 253;
  const tcp = dissect(frame).at(-1);
  expect(display(tcp, "option-data")).toBe("ab cd");
  expect(display(tcp, "mss")).toBe("1460");
  expect(hexOf(frame.subarray(54))).toBe("fd04abcd020405b4");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { dissect } from "./dissect";
import { encodeDnsOverTcp } from "./dns";
import { encode } from "./encode";
import { describeHeader, HEADERS, type HeaderProtocol, isHeaderProtocol, meaningOf } from "./fields";
import { sizeOf } from "./fields/field";
import { figureRows } from "./figure";
import { aDatagram, anyDnsMessage, anyPacket, aPacket, aSegment } from "./fixtures";

const PROTOCOLS = Object.keys(HEADERS).filter(isHeaderProtocol);

test.each<[HeaderProtocol, number]>([
  ["ethernet", 14],
  ["arp", 28],
  ["ipv4", 20],
  ["tcp", 20],
  ["udp", 8],
  ["icmp", 8],
  ["dns", 12],
])("the fixed header of %s has %i octets", (protocol, octets) => {
  expect(sizeOf(HEADERS[protocol].fields)).toBe(octets);
});

test.each(PROTOCOLS)("every field of %s has one id, both names, both sentences and a source", (protocol) => {
  const { fields } = describeHeader(protocol);
  const { fields: fixed, tail } = HEADERS[protocol];
  expect(fields.map(({ id }) => id)).toEqual([...new Set([...fixed, ...tail].map(({ id }) => id))]);
  for (const { name, meaning, source } of fields) {
    expect(name.zh && name.en).toBeTruthy();
    expect(meaning.zh).toMatch(/。$/);
    expect(meaning.en).toMatch(/\.$/);
    expect(source).toMatch(/^RFC \d+( §\d+(\.\d+)*)?(, RFC \d+ §\d+(\.\d+)*)?$/);
  }
});

test("every field that a frame can show has a meaning", () => {
  const anyDnsFrame = anyDnsMessage.map((message) => aPacket(aSegment({ destinationPort: 53, data: encodeDnsOverTcp(message) })));
  fc.assert(
    fc.property(fc.oneof(anyPacket, anyDnsFrame), (packet) => {
      for (const { protocol, fields } of dissect(encode(packet))) {
        for (const { id } of fields) expect([id, meaningOf(protocol, id)]).toEqual([id, expect.anything()]);
      }
    }),
    { numRuns: 500 },
  );
});

test("a field that a header does not have has no meaning", () => {
  expect(meaningOf("udp", "window")).toBeUndefined();
  expect(meaningOf("udp", "toString")).toBeUndefined();
  expect(isHeaderProtocol("toString")).toBe(false);
});

test("the figure of TCP has the rows of RFC 9293 §3.1", () => {
  const rows = figureRows(describeHeader("tcp").fields).map((row) => row.map(({ field, bits }) => `${field.id}/${bits}`));
  expect(rows).toEqual([
    ["source-port/16", "destination-port/16"],
    ["sequence-number/32"],
    ["acknowledgment-number/32"],
    ["data-offset/4", "reserved/4", "cwr/1", "ece/1", "urg/1", "ack/1", "psh/1", "rst/1", "syn/1", "fin/1", "window/16"],
    ["checksum/16", "urgent-pointer/16"],
    ["options/32"],
  ]);
});

test("a field that does not fit its row goes on in the next", () => {
  const rows = figureRows(describeHeader("ethernet").fields).slice(0, 3);
  expect(rows.map((row) => row.map(({ field, bitOffset, bits, part }) => [field.id, bitOffset, bits, part]))).toEqual([
    [["destination", 0, 32, "first"]],
    [
      ["destination", 0, 16, "later"],
      ["source", 16, 16, "first"],
    ],
    [["source", 0, 32, "later"]],
  ]);
});

test.each(PROTOCOLS)("the rows of %s are full, each bit once, as wide as asked", (protocol) => {
  const { fields } = HEADERS[protocol];
  for (const width of [16, 32]) {
    const rows = figureRows([...fields], width);
    expect(rows.flat().reduce((bits, cell) => bits + cell.bits, 0)).toBe(sizeOf(fields) * 8);
    for (const row of rows.slice(0, -1))
      expect(row.reduce((end, cell) => (cell.bitOffset === end ? end + cell.bits : Number.NaN), 0)).toBe(width);
  }
});

test("a datagram on port 53 that is no DNS message has the meaning of data", () => {
  const layer = dissect(encode(aPacket(aDatagram(Uint8Array.of(1, 2, 3))))).at(-1);
  expect(layer?.protocol).toBe("data");
  expect(meaningOf("data", layer?.fields[0]?.id ?? "")).toBeDefined();
});

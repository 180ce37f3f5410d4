import { expect, test } from "vitest";
import { type DnsRecord, encodeDnsMessage, encodeDnsOverTcp } from "./dns";
import { aDnsMessage, hexOf, octetsOf } from "./fixtures";

const ascii = (text: string) => hexOf(new TextEncoder().encode(text));
const body = (records: DnsRecord[]) => hexOf(encodeDnsMessage(aDnsMessage({ questions: [], answers: records })).subarray(12));

test("the names of RFC 1035 §4.1.4 shrink as drawn there: an ending becomes a pointer, the root one octet", () => {
  const records: DnsRecord[] = ["F.ISI.ARPA", "FOO.F.ISI.ARPA", "ARPA", "."].map((name) => ({
    type: "A",
    name,
    ttlSeconds: 0,
    address: "0.0.0.0",
  }));
  const fixed = "000100010000000000040000" + "0000"; // type, class, TTL, length, address
  expect(body(records)).toBe(
    [`01${ascii("F")}03${ascii("ISI")}04${ascii("ARPA")}00`, `03${ascii("FOO")}c00c`, "c012", "00"]
      .map((name) => name + fixed)
      .join(""),
  );
});

test("names in the data of a record are compressed too, and its length counts what is left of them", () => {
  const message = encodeDnsMessage(
    aDnsMessage({ answers: [{ type: "CNAME", name: "www.example.com", ttlSeconds: 300, target: "edge.example.com" }] }),
  );
  // The question begins at octet 12, "example" in it at 16.
  expect(hexOf(message.subarray(33))).toBe(`c00c000500010000012c000704${ascii("edge")}c010`);
});

test("a name in another case is not replaced by a pointer, so that it keeps its letters", () => {
  const answers: DnsRecord[] = [{ type: "A", name: "WWW.example.com", ttlSeconds: 0, address: "192.0.2.1" }];
  expect(hexOf(encodeDnsMessage(aDnsMessage({ answers })).subarray(33, 39))).toBe(`03${ascii("WWW")}c010`);
});

test("no pointer leads beyond octet 16383, where its 14 bits end", () => {
  const filler: DnsRecord[] = Array.from({ length: 80 }, () => ({
    type: "TXT",
    name: ".",
    ttlSeconds: 0,
    strings: ["x".repeat(240)],
  }));
  const late = (name: string): DnsRecord => ({ type: "NS", name, ttlSeconds: 0, host: "." });
  const bytes = encodeDnsMessage(aDnsMessage({ questions: [], answers: [...filler, late("late.test"), late("late.test")] }));
  const name = `04${ascii("late")}04${ascii("test")}00`;
  expect(hexOf(bytes).split(name)).toHaveLength(3);
});

test("a final dot changes nothing", () => {
  const withDot = aDnsMessage({ questions: [{ name: "www.example.com.", type: "A" }] });
  expect(encodeDnsMessage(withDot)).toEqual(encodeDnsMessage(aDnsMessage()));
});

test("flags, opcode and response code stand in the second word of the header", () => {
  const second = (message: Partial<Parameters<typeof encodeDnsMessage>[0]>) =>
    hexOf(encodeDnsMessage(aDnsMessage({ questions: [], flags: [], ...message })).subarray(2, 4));
  expect(second({ flags: ["QR", "AA", "RD", "RA"], rcode: "NXDOMAIN" })).toBe("8583");
  expect(second({ flags: ["QR", "TC"] })).toBe("8200");
  expect(second({ flags: ["AD", "CD"], opcode: "NOTIFY" })).toBe("2030");
});

test("an SOA record holds two names and five numbers", () => {
  const soa: DnsRecord = {
    type: "SOA",
    name: "example.com",
    ttlSeconds: 3600,
    primary: "ns1.example.com",
    mailbox: "admin.example.com",
    serial: 2026,
    refreshSeconds: 7200,
    retrySeconds: 900,
    expireSeconds: 1_209_600,
    minimumSeconds: 900,
  };
  const names = `03${ascii("ns1")}c00c05${ascii("admin")}c00c`;
  expect(body([soa])).toContain(`0022${names}000007ea00001c20000003840012750000000384`);
});

test("EDNS puts the payload size into the class and DO into the TTL of a record of the root (RFC 6891 §6.1)", () => {
  const cookie = { code: 10, data: octetsOf("0102030405060708") };
  const message = aDnsMessage({
    questions: [],
    additional: [{ type: "OPT", udpPayloadSize: 1232, dnssecOk: true, options: [cookie] }],
  });
  expect(hexOf(encodeDnsMessage(message).subarray(10))).toBe(
    "0001" + "00" + "0029" + "04d0" + "00008000" + "000c" + "000a0008" + "0102030405060708",
  );
});

test("texts longer than 255 octets are written as several strings", () => {
  const strings = ["a".repeat(255), "é"];
  expect(body([{ type: "TXT", name: ".", ttlSeconds: 0, strings }])).toBe(
    `00001000010000000001${"03"}ff${"61".repeat(255)}02c3a9`,
  );
});

test("over TCP the message follows its own length", () => {
  const bytes = encodeDnsOverTcp(aDnsMessage());
  expect(hexOf(bytes.subarray(0, 2))).toBe("0021");
  expect(bytes.subarray(2)).toEqual(encodeDnsMessage(aDnsMessage()));
});

const opt = { type: "OPT" as const, udpPayloadSize: 1232 };
const question = (name: string) => aDnsMessage({ questions: [{ name, type: "A" }] });
const a = (parts: object): DnsRecord => ({ type: "A", name: ".", ttlSeconds: 0, address: "192.0.2.1", ...parts });

test.each([
  [aDnsMessage({ id: 65_536 }), "DNS id is 65536; it must be an integer from 0 to 65535."],
  [question(`${"l".repeat(64)}.test`), /the length of label "l{64}" in octets is 64; it must be an integer from 1 to 63\.$/],
  [question("a..b"), 'DNS question name "a..b": the length of label "" in octets is 0; it must be an integer from 1 to 63.'],
  [question(Array(128).fill("a").join(".")), /its length in octets is 257; it must be an integer from 1 to 255\.$/],
  [question("例子.test"), /label "例子" has characters other than printable ASCII; write it in its xn-- form\.$/],
  [aDnsMessage({ additional: [opt, opt] }), "DNS additional: its number of OPT records is 2; it must be an integer from 0 to 1."],
  [
    aDnsMessage({ answers: [a({ ttlSeconds: 2 ** 31 })] }),
    "DNS A record ttl is 2147483648; it must be an integer from 0 to 2147483647.",
  ],
  [aDnsMessage({ answers: [a({ address: "192.0.2" })] }), /^DNS A record address is "192.0.2"; an IPv4 address/],
  [
    aDnsMessage({ answers: [{ type: "TXT", name: ".", ttlSeconds: 0, strings: ["x".repeat(256)] }] }),
    "DNS TXT record: the length of a string in octets is 256; it must be an integer from 0 to 255.",
  ],
  [
    aDnsMessage({
      answers: Array.from({ length: 300 }, () => ({ type: "TXT", name: ".", ttlSeconds: 0, strings: ["x".repeat(250)] })),
    }),
    "DNS message: its length in octets is 78633; it must be an integer from 0 to 65535.",
  ],
])("a message that fits no wire is refused: %#", (message, complaint) => {
  expect(() => encodeDnsMessage(message)).toThrow(complaint);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatAddress,
  hostRange,
  isInPrefix,
  lastOf,
  maskOf,
  networkOf,
  parseAddress,
  prefixLengthOf,
  sizeOf,
  smallestFor,
  usableHosts,
} from "./cidr";

const addresses = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const lengths = fc.integer({ min: 0, max: 32 });
const at = (text: string) => parseAddress(text) ?? Number.NaN;

describe("addresses", () => {
  test("are read and written the same", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(formatAddress(address))).toBe(address);
      }),
    );
    expect(at("192.0.2.1")).toBe(0xc0000201);
  });
  test.each(["", "1.2.3", "1.2.3.4.5", "256.0.0.1", "01.2.3.4", "1.2.3.-4", "a.b.c.d", "1.2.3.4/8"])("are not %j", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe("prefixes, as the documents give them", () => {
  // RFC 4632 §3.1: mask and count of each length.
  test.each([
    [0, "0.0.0.0", 4294967296],
    [8, "255.0.0.0", 16777216],
    [12, "255.240.0.0", 1048576],
    [16, "255.255.0.0", 65536],
    [20, "255.255.240.0", 4096],
    [24, "255.255.255.0", 256],
    [27, "255.255.255.224", 32],
    [32, "255.255.255.255", 1],
  ])("/%i has the mask %s and %i addresses", (length, mask, size) => {
    expect(formatAddress(maskOf(length))).toBe(mask);
    expect(sizeOf(length)).toBe(size);
    expect(prefixLengthOf(at(mask))).toBe(length);
  });

  // RFC 1918 §3: the private blocks with their first and last address.
  test.each([
    ["10.0.0.0", 8, "10.255.255.255"],
    ["172.16.0.0", 12, "172.31.255.255"],
    ["192.168.0.0", 16, "192.168.255.255"],
  ])("%s/%i ends at %s", (first, length, last) => {
    expect(formatAddress(lastOf(at(first), length))).toBe(last);
    expect(networkOf(at(last), length)).toBe(at(first));
  });

  test("10.0.0.255/23 is an ordinary host", () => {
    expect(hostRange(at("10.0.0.255"), 23).map(formatAddress)).toEqual(["10.0.0.1", "10.0.1.254"]);
  });

  test("A /31 has two hosts (RFC 3021 §2.1), a /32 one, a /30 two", () => {
    expect([30, 31, 32].map(usableHosts)).toEqual([2, 2, 1]);
    expect(hostRange(at("192.0.2.5"), 31).map(formatAddress)).toEqual(["192.0.2.4", "192.0.2.5"]);
    expect(hostRange(at("192.0.2.5"), 32).map(formatAddress)).toEqual(["192.0.2.5", "192.0.2.5"]);
  });

  test.each([
    [1, 32],
    [2, 31],
    [3, 29],
    [6, 29],
    [7, 28],
    [254, 24],
    [255, 23],
    [500, 23],
  ])("%i hosts have room in a /%i", (hosts, length) => {
    expect(smallestFor(hosts)).toBe(length);
  });
  test("more hosts than IPv4 has addresses fit nowhere", () => {
    expect(smallestFor(2 ** 32)).toBeUndefined();
  });
  test.each(["255.0.255.0", "0.255.255.255", "255.255.255.253"])("%s is no mask", (mask) => {
    expect(prefixLengthOf(at(mask))).toBeUndefined();
  });
});

describe("any address and length", () => {
  test("lies between the first and the last address of its prefix, and the mask keeps exactly its network", () => {
    fc.assert(
      fc.property(addresses, lengths, (address, length) => {
        const network = networkOf(address, length);
        expect(network).toBeLessThanOrEqual(address);
        expect(lastOf(address, length)).toBeGreaterThanOrEqual(address);
        expect(lastOf(address, length) - network + 1).toBe(sizeOf(length));
        expect(BigInt(address) & BigInt(maskOf(length))).toBe(BigInt(network));
      }),
    );
  });
  test("shares a prefix with another exactly if the leading bits are the same", () => {
    fc.assert(
      fc.property(addresses, addresses, lengths, (a, b, length) => {
        const bits = (address: number) => address.toString(2).padStart(32, "0").slice(0, length);
        expect(isInPrefix(a, b, length)).toBe(bits(a) === bits(b));
      }),
    );
  });
  test("has its hosts between network and broadcast address, as many as are usable", () => {
    fc.assert(
      fc.property(addresses, lengths, (address, length) => {
        const [first, last] = hostRange(address, length);
        expect(last - first + 1).toBe(usableHosts(length));
      }),
    );
  });
});

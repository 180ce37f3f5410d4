import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, test } from "vitest";
import { formatAddress, isInPrefix, lastOf, maskOf, networkOf, parseAddress, prefixLengthOf, sizeOf } from "./cidr";
import {
  areSiblings,
  commonBits,
  coverOf,
  formatPrefix,
  gapsIn,
  holds,
  longestMatch,
  type Prefix,
  parentOf,
  parseInterface,
  parsePrefix,
} from "./prefixes";

const addresses = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const lengths = fc.integer({ min: 0, max: 32 });
const prefixes = fc
  .tuple(addresses, lengths)
  .map(([address, length]): Prefix => ({ network: networkOf(address, length), length }));
/** Prefixes of a small part of the space, so that they often lie in each other or side by side. */
const near = fc
  .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 26, max: 32 }))
  .map(([low, length]): Prefix => ({ network: networkOf(0xc6336400 + low, length), length }));
const at = (text: string): Prefix => parsePrefix(text) ?? { network: Number.NaN, length: Number.NaN };
const address = (text: string) => parseAddress(text) ?? Number.NaN;

describe("prefixes in writing", () => {
  test("are read and written the same", () => {
    fc.assert(
      fc.property(prefixes, (prefix) => {
        expect(parsePrefix(formatPrefix(prefix))).toEqual(prefix);
      }),
    );
  });
  test.each(["10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/08", "10.0.0/8", "10.0.0.0/-1", "10.0.0.0/8 "])(
    "are not %j",
    (text) => {
      expect(parseInterface(text)).toBeUndefined();
    },
  );
  test("of an interface may have host bits, of a network not", () => {
    expect(parseInterface("10.1.2.9/8")).toEqual({ address: 0x0a010209, length: 8 });
    expect(parsePrefix("10.1.2.9/8")).toBeUndefined();
  });
});

describe("beside ipaddr.js, an implementation that is not ours", () => {
  const theirs = (value: number) => ipaddr.IPv4.parse(formatAddress(value));
  test("an address is parsed and written as there", () => {
    fc.assert(
      fc.property(addresses, (value) => {
        expect(parseAddress(theirs(value).toString())).toBe(value);
        expect(theirs(value).toByteArray()).toEqual([24, 16, 8, 0].map((shift) => (value >>> shift) & 255));
      }),
    );
  });
  test("network, broadcast and mask are as there", () => {
    fc.assert(
      fc.property(addresses, lengths, (value, length) => {
        const cidr = `${formatAddress(value)}/${length}`;
        expect(formatAddress(networkOf(value, length))).toBe(ipaddr.IPv4.networkAddressFromCIDR(cidr).toString());
        expect(formatAddress(lastOf(value, length))).toBe(ipaddr.IPv4.broadcastAddressFromCIDR(cidr).toString());
        const mask = ipaddr.IPv4.subnetMaskFromPrefixLength(length);
        expect(formatAddress(maskOf(length))).toBe(mask.toString());
        expect(prefixLengthOf(maskOf(length))).toBe(mask.prefixLengthFromSubnetMask());
      }),
    );
  });
  test("an address lies in a prefix exactly if it does there, near its ends too", () => {
    const offsets = fc.constantFrom(-1, 0, 1);
    fc.assert(
      fc.property(addresses, addresses, lengths, offsets, fc.boolean(), (value, other, length, offset, isNear) => {
        const edge = offset > 0 ? lastOf(value, length) + offset : networkOf(value, length) + offset;
        const candidate = isNear ? Math.min(Math.max(edge, 0), 2 ** 32 - 1) : other;
        expect(isInPrefix(candidate, value, length)).toBe(theirs(candidate).match(theirs(value), length));
      }),
    );
  });
  test("the longest match is the one found by trying all lengths, the longest first", () => {
    const tables = fc.uniqueArray(fc.oneof(prefixes, near), { maxLength: 12, selector: formatPrefix });
    const destinations = fc.oneof(
      addresses,
      fc.integer({ min: 0, max: 63 }).map((low) => 0xc6336400 + low),
    );
    fc.assert(
      fc.property(tables, destinations, (table, destination) => {
        const ranges = Object.fromEntries(
          [...table]
            .sort((one, other) => other.length - one.length)
            .map((prefix) => [formatPrefix(prefix), [ipaddr.IPv4.parseCIDR(formatPrefix(prefix))]]),
        );
        const expected = ipaddr.subnetMatch(theirs(destination), ranges, "none");
        const found = longestMatch(table, destination);
        expect(found === undefined ? "none" : formatPrefix(found)).toBe(expected);
      }),
    );
  });
});

describe("the longest match, as the fact sheet has it", () => {
  const table = [
    { ...at("0.0.0.0/0"), via: "a" },
    { ...at("10.0.0.0/8"), via: "b" },
    { ...at("10.1.0.0/16"), via: "c" },
    { ...at("10.1.2.0/24"), via: "d" },
  ];
  test.each([
    ["10.1.2.9", "d"],
    ["10.1.3.9", "c"],
    ["10.9.9.9", "b"],
    ["8.8.8.8", "a"],
  ])("%s goes to %s, in whatever order the lines stand", (to, via) => {
    expect(longestMatch(table, address(to))?.via).toBe(via);
    expect(longestMatch([...table].reverse(), address(to))?.via).toBe(via);
  });
  test("finds nothing without a default route", () => {
    expect(longestMatch(table.slice(1), address("8.8.8.8"))).toBeUndefined();
  });
});

describe("prefixes beside each other", () => {
  test.each([
    ["10.0.2.0/24", "10.0.3.0/24", true],
    ["10.0.1.0/24", "10.0.2.0/24", false],
    ["10.0.2.0/24", "10.0.3.0/25", false],
    ["0.0.0.0/1", "128.0.0.0/1", true],
    ["0.0.0.0/0", "0.0.0.0/0", false],
  ])("%s and %s are halves of one: %s", (one, other, expected) => {
    expect(areSiblings(at(one), at(other))).toBe(expected);
  });

  test("have a cover, and it may hold more than they do", () => {
    expect(formatPrefix(coverOf(["198.51.100.0/26", "198.51.100.64/26", "198.51.100.128/25"].map(at)))).toBe("198.51.100.0/24");
    const misaligned = ["10.0.1.0/24", "10.0.2.0/24"].map(at);
    expect(formatPrefix(coverOf(misaligned))).toBe("10.0.0.0/22");
    expect(gapsIn(coverOf(misaligned), misaligned).map(formatPrefix)).toEqual(["10.0.0.0/24", "10.0.3.0/24"]);
    expect(() => coverOf([])).toThrow("no cover");
  });

  test("share as many bits as are alike from the left", () => {
    fc.assert(
      fc.property(addresses, addresses, (one, other) => {
        const bits = (value: number) => value.toString(2).padStart(32, "0");
        const differs = [...bits(one)].findIndex((bit, i) => bit !== bits(other)[i]);
        expect(commonBits(one, other)).toBe(differs === -1 ? 32 : differs);
      }),
    );
  });

  test("are halves of one exactly if they have the same parent and are not the same", () => {
    fc.assert(
      fc.property(near, near, (one, other) => {
        const parents = [parentOf(one), parentOf(other)].map((parent) => parent && formatPrefix(parent));
        const isExpected = parents[0] === parents[1] && formatPrefix(one) !== formatPrefix(other);
        expect(areSiblings(one, other)).toBe(isExpected);
      }),
    );
  });

  test("and the gaps between them fill their cover exactly", () => {
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 6 }), (parts) => {
        const cover = coverOf(parts);
        const gaps = gapsIn(cover, parts);
        for (let value = cover.network; value < cover.network + sizeOf(cover.length); value += 1) {
          const isIn = (prefix: Prefix) => isInPrefix(value, prefix.network, prefix.length);
          expect(gaps.filter(isIn).length).toBe(parts.some(isIn) ? 0 : 1);
        }
        expect(parts.every((part) => holds(cover, part))).toBe(true);
        // No shorter list says the same: no two gaps are halves of one.
        for (const one of gaps) for (const other of gaps) expect(areSiblings(one, other)).toBe(false);
      }),
    );
  });
});

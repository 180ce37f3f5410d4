import fc from "fast-check";
import { expect, test } from "vitest";
import { formatIpv4, formatIpv6, formatMac, parseIpv4, parseIpv6, parseMac } from "./address";
import { hexOf } from "./fixtures";

test("addresses come back as they were written", () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.nat(2 ** 48 - 1), fc.uint8Array({ minLength: 16, maxLength: 16 }), (ip, mac, ip6) => {
      expect(parseIpv4("a", formatIpv4(ip))).toBe(ip);
      expect(parseMac("a", formatMac(mac))).toBe(mac);
      expect(parseIpv6("a", formatIpv6(ip6))).toEqual(ip6);
    }),
  );
});

test.each(["300.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.-4", "1.2.3.4 ", ""])("%j is no IPv4 address", (text) => {
  expect(() => parseIpv4("IPv4 source", text)).toThrow(
    new RangeError(`IPv4 source is "${text}"; an IPv4 address is four numbers from 0 to 255, 0.0.0.0 to 255.255.255.255.`),
  );
});

test.each(["02:00:5e:10:00", "02-00-5e-10-00-01", "02:00:5e:10:00:0g"])("%j is no MAC address", (text) => {
  expect(() => parseMac("Ethernet source", text)).toThrow(/^Ethernet source is .* six pairs of hexadecimal digits/);
});

test.each(["::1::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "12345::", "192.0.2.1", ""])(
  "%j is no IPv6 address",
  (text) => {
    expect(() => parseIpv6("address", text)).toThrow(RangeError);
  },
);

test.each([
  ["2001:db8::1", "20010db8000000000000000000000001"],
  ["::", "00000000000000000000000000000000"],
  ["2001:DB8:0:0:1:0:0:1", "20010db8000000000001000000000001"],
  ["1:2:3:4:5:6:7::", "00010002000300040005000600070000"],
])("%s is sixteen octets", (text, hex) => {
  expect(hexOf(parseIpv6("address", text))).toBe(hex);
});

test("of two equal runs of zero groups the first is shortened, a single zero group never (RFC 5952 §4.2)", () => {
  expect(formatIpv6(parseIpv6("address", "2001:db8:0:0:1:0:0:1"))).toBe("2001:db8::1:0:0:1");
  expect(formatIpv6(parseIpv6("address", "2001:db8:0:1:1:1:1:1"))).toBe("2001:db8:0:1:1:1:1:1");
});

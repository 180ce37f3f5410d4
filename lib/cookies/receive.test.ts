import { describe, expect, it } from "vitest";
import type { Address, SetCookie } from "./cookie";
import { aCookie } from "./fixtures";
import { alive, cookieOf, jarWith, persistent, refusalOf } from "./receive";

const SHOP: Address = { scheme: "https", host: "shop.example", path: "/account/login" };
const BLOG: Address = { ...SHOP, host: "blog.shop.example" };
const PLAIN: Address = { ...SHOP, scheme: "http" };
const SID: SetCookie = { name: "sid", value: "1" };
const HOST_SID: SetCookie = { name: "__Host-sid", value: "1", secure: true, path: "/" };
const DAY_S = 86_400;

describe("what a line means (RFC 6265 §5.3)", () => {
  it("without attributes: this host alone, the default-path, until the browser is closed, SameSite by default", () => {
    expect(cookieOf(SID, SHOP, 7)).toEqual(
      aCookie({ name: "sid", value: "1", domain: "shop.example", hostOnly: true, path: "/account", createdMs: 7, untilMs: null }),
    );
  });

  it.each([
    ["shop.example", "shop.example", false],
    [".Shop.example", "shop.example", false],
    ["", "blog.shop.example", true],
  ])("Domain=%s, from the blog: %s, host-only %s", (domain, stored, hostOnly) => {
    expect(cookieOf({ ...SID, domain }, BLOG, 0)).toMatchObject({ domain: stored, hostOnly });
  });

  it.each([
    ["/cart", "/cart"],
    ["cart", "/account"],
    ["", "/account"],
  ])("Path=%s: %s", (path, stored) => {
    expect(cookieOf({ ...SID, path }, SHOP, 0).path).toBe(stored);
  });

  it("Max-Age counts before Expires, zero is over at once, and 400 days are the most", () => {
    const until = (line: Partial<SetCookie>) => cookieOf({ ...SID, ...line }, SHOP, 5000).untilMs;
    expect(until({ maxAgeS: 60 })).toBe(65_000);
    expect(until({ expiresMs: 9000 })).toBe(9000);
    expect(until({ maxAgeS: 60, expiresMs: 9000 })).toBe(65_000);
    expect(until({ maxAgeS: 0 })).toBeLessThan(0);
    expect(until({ maxAgeS: 1000 * DAY_S })).toBe(5000 + 400 * DAY_S * 1000);
  });
});

describe("what a browser refuses (rfc6265bis §5.6)", () => {
  it.each([
    ["a Domain that is its own", { ...SID, domain: "shop.example" }, SHOP, null],
    ["a Domain above it", { ...SID, domain: "shop.example" }, BLOG, null],
    ["a Domain below it", { ...SID, domain: "www.shop.example" }, SHOP, "foreign-domain"],
    ["somebody else’s Domain", { ...SID, domain: "kittens.example" }, SHOP, "foreign-domain"],
    ["a public suffix", { ...SID, domain: "example" }, SHOP, "public-suffix"],
    ["Secure by plain HTTP", { ...SID, secure: true }, PLAIN, "secure-by-http"],
    ["None without Secure", { ...SID, sameSite: "None" }, SHOP, "none-without-secure"],
    ["None with Secure", { ...SID, sameSite: "None", secure: true }, SHOP, null],
    ["Lax without Secure", { ...SID, sameSite: "Lax" }, SHOP, null],
    ["__Secure- without Secure", { ...SID, name: "__Secure-sid" }, SHOP, "prefix"],
    ["__Host- as it should be", HOST_SID, SHOP, null],
    ["__Host- in small letters, with Domain", { ...HOST_SID, name: "__host-sid", domain: "shop.example" }, SHOP, "prefix"],
    ["__Host- without Secure", { ...HOST_SID, secure: false }, SHOP, "prefix"],
    ["__Host- with another Path", { ...HOST_SID, path: "/account" }, SHOP, "prefix"],
    ["__Host- without Path", { name: "__Host-sid", value: "1", secure: true }, { ...SHOP, path: "/" }, "prefix"],
  ] as [string, SetCookie, Address, string | null][])("%s", (_, line, from, expected) => {
    expect(refusalOf(line, from, [])).toBe(expected);
  });

  it("lets plain HTTP put nothing before or in place of a Secure cookie", () => {
    const jar = [cookieOf({ ...SID, secure: true, path: "/account" }, SHOP, 0)];
    expect(refusalOf({ ...SID, path: "/account/x" }, PLAIN, jar)).toBe("over-secure");
    expect(refusalOf({ ...SID, path: "/account" }, { ...PLAIN, host: "kittens.example" }, jar)).toBe(null);
    expect(refusalOf({ ...SID, domain: "shop.example", path: "/account" }, { ...BLOG, scheme: "http" }, jar)).toBe("over-secure");
    expect(refusalOf({ ...SID, path: "/" }, PLAIN, jar)).toBe(null);
    expect(refusalOf({ ...SID, path: "/account" }, SHOP, jar)).toBe(null);
  });
});

describe("the jar", () => {
  const sid = cookieOf(SID, SHOP, 0);

  it("replaces a cookie of the same name, domain, flag and path, and keeps its creation time", () => {
    const jar = jarWith(jarWith([], sid), { ...sid, value: "new", createdMs: 500 });
    expect(jar).toMatchObject([{ value: "new", createdMs: 0 }]);
    expect(jarWith(jar, { ...sid, path: "/help" })).toHaveLength(2);
    expect(jarWith(jar, { ...sid, hostOnly: false })).toHaveLength(2);
  });

  it("drops a cookie the moment it expires, and at the end of the session those without a lifetime", () => {
    const jar = [{ ...sid, untilMs: 300_000 }, sid];
    expect(alive(jar, 299_999)).toHaveLength(2);
    expect(alive(jar, 300_000)).toEqual([sid]);
    expect(persistent(jar)).toEqual([jar[0]]);
  });
});

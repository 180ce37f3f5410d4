import { describe, expect, it } from "vitest";
import { UNDEFENDED } from "./fixtures";
import { alive, cookieLine, domainMatches, exclusion, isStored, jarWith, pathMatches, sameSiteFinding } from "./jar";
import type { Attempt, Cookie } from "./state";
import { EARLIER, sessionCookie } from "./world";

const SID = sessionCookie(UNDEFENDED, "a1b2c3", 0);

describe("matching (RFC 6265 §5.1)", () => {
  it.each([
    ["bank.example", "bank.example", true],
    ["www.bank.example", "bank.example", true],
    ["bank.example", "www.bank.example", false],
    ["evilbank.example", "bank.example", false],
  ])("%s domain-matches %s: %s", (host, domain, expected) => {
    expect(domainMatches(host, domain)).toBe(expected);
  });

  it.each([
    ["/transfer", "/", true],
    ["/transfer", "/transfer", true],
    ["/transfer/eu", "/transfer", true],
    ["/transfers", "/transfer", false],
    ["/help/faq", "/help/", true],
    ["/", "/help", false],
  ])("%s path-matches %s: %s", (requested, path, expected) => {
    expect(pathMatches(requested, path)).toBe(expected);
  });
});

describe("what is stored (rfc6265bis §5.6)", () => {
  it.each([
    ["None", true, true],
    ["None", false, false],
    ["Lax", false, true],
    ["Default", false, true],
  ] as const)("SameSite %s, Secure %s: %s", (sameSite, secure, expected) => {
    expect(isStored({ ...SID, sameSite, secure })).toBe(expected);
  });

  it("replaces a cookie of the same name and keeps its creation time, and not one of another path", () => {
    const jar = jarWith(jarWith([], SID), { ...SID, value: "new", createdMs: 500 });
    expect(jar).toMatchObject([{ value: "new", createdMs: 0 }]);
    expect(jarWith(jar, { ...SID, path: "/help" })).toHaveLength(2);
  });

  it("drops a cookie the moment it expires", () => {
    const jar = [{ ...SID, untilMs: 300_000 }];
    expect(alive(jar, 299_999)).toHaveLength(1);
    expect(alive(jar, 300_000)).toHaveLength(0);
  });
});

describe("which cookies go along (rfc6265bis §5.7.3)", () => {
  const form: Attempt = { page: "kittens", way: "form" };
  const link: Attempt = { page: "kittens", way: "link" };
  const image: Attempt = { page: "kittens", way: "image" };
  const frame: Attempt = { page: "kittens", way: "frame" };
  const blog: Attempt = { page: "blog", way: "fetch" };

  it.each([
    ["None", form, true],
    ["None", image, true],
    ["Lax", form, false],
    ["Lax", link, true],
    ["Lax", image, false],
    ["Lax", frame, false],
    ["Lax", blog, true],
    ["Strict", link, false],
    ["Strict", blog, true],
    ["Default", form, false],
    ["Default", link, true],
  ] as [Cookie["sameSite"], Attempt, boolean][])("SameSite=%s, %j: %s", (sameSite, attempt, expected) => {
    expect(exclusion({ ...SID, sameSite }, attempt, "lax", 1_000_000)).toBe(expected ? "nothing" : "same-site");
  });

  it("may loosen the default for two minutes, for a top-level request and no other", () => {
    const cookie: Cookie = { ...SID, sameSite: "Default" };
    expect(sameSiteFinding(cookie, form, "lax-two-minutes", 120_000)).toBe("two-minutes");
    expect(sameSiteFinding(cookie, form, "lax-two-minutes", 120_001)).toBe("lax-unsafe");
    expect(sameSiteFinding(cookie, frame, "lax-two-minutes", 1)).toBe("lax-subresource");
    expect(sameSiteFinding({ ...cookie, sameSite: "Lax" }, form, "lax-two-minutes", 1)).toBe("lax-unsafe");
    expect(sameSiteFinding(cookie, image, "none", 1)).toBe("default-none");
  });

  it("keeps back what belongs to another host or path, and orders the rest by path and age", () => {
    const found = EARLIER.map((cookie) => [cookie.name, exclusion(cookie, link, "lax", 1)]);
    expect(found).toEqual([
      ["lang", "nothing"],
      ["seen", "path"],
      ["cat", "domain"],
    ]);
    expect(cookieLine([SID, { ...SID, name: "deep", path: "/transfer" }, { ...SID, name: "old", createdMs: -1 }])).toBe(
      "deep=a1b2c3; old=a1b2c3; sid=a1b2c3",
    );
  });
});

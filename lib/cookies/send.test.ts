import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cookie } from "./cookie";
import { aCookie } from "./fixtures";
import { type CookieRequest, cookieLine, withheldBy } from "./send";
import { setCookieLine } from "./set-cookie";

const REQUEST: CookieRequest = {
  to: { scheme: "https", host: "shop.example", path: "/cart" },
  by: "http",
  crossSite: false,
  topLevel: true,
  method: "GET",
};

describe("what keeps a cookie back (RFC 6265 §5.4)", () => {
  const image = { ...REQUEST, crossSite: true, topLevel: false };
  const plain: CookieRequest = { ...REQUEST, to: { ...REQUEST.to, scheme: "http" } };
  const blog: CookieRequest = { ...REQUEST, to: { ...REQUEST.to, host: "blog.shop.example" } };

  it.each([
    ["nothing, at its own host", {}, REQUEST, null],
    ["host-only, below its host", {}, blog, "domain"],
    ["a Domain, below it", { hostOnly: false }, blog, null],
    ["the path", { path: "/car" }, REQUEST, "path"],
    ["Secure by http", { secure: true }, plain, "secure"],
    ["no Secure by http", {}, plain, null],
    ["HttpOnly and a script", { httpOnly: true }, { ...REQUEST, by: "script" }, "http-only"],
    ["HttpOnly and a request", { httpOnly: true }, REQUEST, null],
    ["another site’s picture", {}, image, "same-site"],
    ["another site’s picture, None", { sameSite: "None", secure: true }, image, null],
    ["another site’s link, Lax", { sameSite: "Lax" }, { ...REQUEST, crossSite: true }, null],
    ["another site’s link, Strict", { sameSite: "Strict" }, { ...REQUEST, crossSite: true }, "same-site"],
    ["the first of several", { secure: true, path: "/x" }, { ...plain, crossSite: true }, "path"],
  ] as [string, Partial<Cookie>, CookieRequest, string | null][])("%s", (_, cookie, request, expected) => {
    expect(withheldBy(aCookie(cookie), request, "lax", 1_000_000)).toBe(expected);
  });

  it("never lets one go where RFC 6265 forbids it, and holds none back that it does not", () => {
    const host = fc.constantFrom("example", "shop.example", "blog.shop.example", "myshop.example", "a.blog.shop.example");
    const path = fc.constantFrom("/", "/cart", "/cart/", "/cart/1", "/cartoons", "/x");
    const cookie = fc.record({
      domain: host,
      hostOnly: fc.boolean(),
      path,
      secure: fc.boolean(),
      httpOnly: fc.boolean(),
      sameSite: fc.constantFrom("Default" as const, "Lax" as const, "Strict" as const, "None" as const),
    });
    const request: fc.Arbitrary<CookieRequest> = fc.record({
      to: fc.record({ scheme: fc.constantFrom("http" as const, "https" as const), host, path }),
      by: fc.constantFrom("http" as const, "script" as const),
      crossSite: fc.boolean(),
      topLevel: fc.boolean(),
      method: fc.constantFrom("GET" as const, "POST" as const),
    });
    fc.assert(
      fc.property(cookie, request, (given, asked) => {
        // Said again, by patterns over the whole address: where a cookie may go at all.
        const hosts = given.hostOnly ? `${given.domain}` : `([a-z]+\\.)*${given.domain}`;
        const paths = given.path.endsWith("/") ? `${given.path}.*` : `${given.path}(/.*)?`;
        const allowed = new RegExp(`^http${given.secure ? "s" : "s?"}://${hosts}:${paths}$`);
        const { to, by, crossSite, topLevel, method } = asked;
        const isReached = allowed.test(`${to.scheme}://${to.host}:${to.path}`) && !(given.httpOnly && by === "script");
        const isMeant = !crossSite || given.sameSite === "None" || (given.sameSite !== "Strict" && topLevel && method === "GET");
        expect(withheldBy(aCookie(given), asked, "lax", 1_000_000) === null).toBe(isReached && isMeant);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the lines", () => {
  it("put longer paths first, then the older cookie", () => {
    const cookies = [
      aCookie({ createdMs: 5 }),
      aCookie({ name: "deep", path: "/cart", createdMs: 9 }),
      aCookie({ name: "old", createdMs: 2 }),
    ];
    expect(cookieLine(cookies)).toBe("deep=1; old=1; sid=1");
  });

  it("say what the server said", () => {
    expect(setCookieLine({ name: "a", value: "1" })).toBe("a=1");
    expect(
      setCookieLine(
        { name: "a", value: "1", domain: "shop.example", path: "/", maxAgeS: 60, secure: true, httpOnly: true, sameSite: "Lax" },
        0,
      ),
    ).toBe("a=1; Domain=shop.example; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax");
    // The date of RFC 9110 §5.6.7.
    expect(setCookieLine({ name: "a", value: "1", expiresMs: 777_000 }, 784_111_000_000)).toBe(
      "a=1; Expires=Sun, 06 Nov 1994 08:49:37 GMT",
    );
  });
});

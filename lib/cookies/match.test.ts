import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPath, domainMatches, pathMatches } from "./match";

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
    ["/help", "/help/", false],
    ["/", "/help", false],
  ])("%s path-matches %s: %s", (requested, path, expected) => {
    expect(pathMatches(requested, path)).toBe(expected);
  });

  it.each([
    ["/", "/"],
    ["/login", "/"],
    ["/shop/login", "/shop"],
    ["/shop/cart/", "/shop/cart"],
    ["", "/"],
  ])("the default-path of %s is %s", (requested, expected) => {
    expect(defaultPath(requested)).toBe(expected);
  });

  it("is the matching of whole labels and of whole path segments", () => {
    const labels = fc.array(fc.constantFrom("a", "ab", "b", "shop"), { minLength: 1, maxLength: 4 });
    const segments = fc.array(fc.constantFrom("", "a", "ab", "b"), { maxLength: 4 });
    fc.assert(
      fc.property(labels, labels, segments, segments, (host, domain, requested, path) => {
        const tail = host.slice(-domain.length);
        expect(domainMatches(host.join("."), domain.join("."))).toBe(tail.join(" ") === domain.join(" "));
        // A path is the list of what stands between its slashes; a last empty segment is a slash at the end.
        const wanted = path.at(-1) === "" || path.length === 0 ? path.slice(0, -1) : path;
        const isSame = requested.join("/") === path.join("/");
        const isBelow = requested.length > wanted.length && wanted.every((segment, at) => segment === requested[at]);
        expect(pathMatches(`/${requested.join("/")}`, `/${path.join("/")}`)).toBe(isSame || isBelow);
      }),
    );
  });
});

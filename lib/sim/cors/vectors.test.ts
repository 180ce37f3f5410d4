import { describe, expect, it } from "vitest";
import {
  cacheWith,
  corsCheck,
  isSafelistedMethod,
  keptSeconds,
  missingInCache,
  preflightChecks,
  unsafeHeaderNames,
} from "./checks";
import { PREFLIGHTED, SIMPLE } from "./fixtures";
import type { Parameters } from "./parameters";

const server = { ...PREFLIGHTED };

describe("what makes a request ask first (Fetch §2.2)", () => {
  it.each([
    ["GET", true],
    ["POST", true],
    ["PUT", false],
    ["DELETE", false],
  ] as const)("the method %s is on the safelist: %s", (method, expected) => {
    expect(isSafelistedMethod(method)).toBe(expected);
  });

  it.each([
    [{}, []],
    [{ contentType: "form" }, []],
    [{ contentType: "text" }, []],
    [{ contentType: "json" }, ["content-type"]],
    [{ customHeader: true }, ["x-trace"]],
    // Sorted and in lower case, as Access-Control-Request-Headers has them.
    [{ contentType: "json", customHeader: true, authorization: true }, ["authorization", "content-type", "x-trace"]],
  ] as [Partial<Parameters>, string[]][])("%j has the unsafe names %j", (change, expected) => {
    expect(unsafeHeaderNames({ ...SIMPLE, ...change })).toEqual(expected);
  });
});

describe("the CORS check (Fetch §4.10)", () => {
  it.each([
    ["omit", "none", false, false],
    ["omit", "star", false, true],
    ["same-origin", "exact", false, true],
    ["same-origin", "other", false, false],
    ["include", "star", true, false],
    ["include", "exact", false, false],
    ["include", "exact", true, true],
  ] as const)(
    "credentials %s, Allow-Origin %s, Allow-Credentials %s: %s",
    (credentials, allowOrigin, allowCredentials, expected) => {
      const checks = corsCheck(credentials, { ...server, allowOrigin, allowCredentials }, true);
      expect(checks.every(({ ok }) => ok)).toBe(expected);
    },
  );

  it("fails where the response has none of the fields", () => {
    expect(corsCheck("omit", server, false)).toEqual([{ of: "allow-origin", ok: false, finding: "missing" }]);
  });
});

describe("the answer to a preflight (Fetch §4.8)", () => {
  it.each([
    [{}, {}, undefined],
    [{}, { preflightStatus: "200" }, undefined],
    [{}, { preflightStatus: "401" }, "status"],
    [{}, { allowMethods: "none" }, "allow-methods"],
    [{}, { allowMethods: "star", allowHeaders: "star" }, undefined],
    [{ credentials: "include" }, { allowMethods: "star", allowCredentials: true }, "allow-methods"],
    [{ credentials: "include" }, { allowHeaders: "star", allowCredentials: true }, "allow-headers"],
    [{ customHeader: true }, { allowHeaders: "type" }, "allow-headers"],
    [{ authorization: true }, { allowHeaders: "star" }, "allow-headers"],
    [{ authorization: true }, { allowHeaders: "all" }, undefined],
    // A safelisted method needs no permission even where something else made the browser ask.
    [{ method: "POST" }, { allowMethods: "none" }, undefined],
    [{}, { allowOrigin: "none", preflightStatus: "401" }, "allow-origin"],
  ] as [Partial<Parameters>, Partial<Parameters>, string | undefined][])(
    "%j against %j fails at %s",
    (request, answer, expected) => {
      const checks = preflightChecks({ ...PREFLIGHTED, ...request }, { ...server, ...answer });
      expect(checks.find(({ ok }) => !ok)?.of).toBe(expected);
      expect(checks.filter(({ ok }) => !ok).length).toBe(expected === undefined ? 0 : 1);
    },
  );
});

describe("the preflight cache (Fetch §4.9)", () => {
  it("keeps 5 s by default, what Max-Age says otherwise, and never more than the browser’s limit", () => {
    const kept = (["none", "0", "60", "600", "86400"] as const).map((maxAge) => keptSeconds({ ...server, maxAge }));
    expect(kept).toEqual([5, 0, 60, 600, 7200]);
  });

  it("covers a request until it expires", () => {
    const cache = cacheWith([], PREFLIGHTED, { ...server, maxAge: "60" }, 1000);
    expect(missingInCache(PREFLIGHTED, cache, 60_999)).toEqual([]);
    expect(missingInCache(PREFLIGHTED, cache, 61_000)).toEqual(["PUT", "content-type"]);
    expect(missingInCache({ ...PREFLIGHTED, customHeader: true }, cache, 1000)).toEqual(["x-trace"]);
  });

  it("serves a request with credentials only from a permission that was given for them", () => {
    const withCredentials = { ...PREFLIGHTED, credentials: "include" as const };
    expect(missingInCache(withCredentials, cacheWith([], PREFLIGHTED, server, 0), 1)).toHaveLength(2);
    expect(missingInCache(PREFLIGHTED, cacheWith([], withCredentials, server, 0), 1)).toEqual([]);
  });

  it("does not take * for Authorization", () => {
    const request = { ...PREFLIGHTED, authorization: true };
    const cache = cacheWith([], request, { ...server, allowHeaders: "star", allowMethods: "star" }, 0);
    expect(missingInCache(request, cache, 1)).toEqual(["authorization"]);
  });
});

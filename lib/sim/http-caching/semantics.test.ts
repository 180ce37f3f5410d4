import fc from "fast-check";
import CachePolicy from "http-cache-semantics";
import { describe, expect, it } from "vitest";
import { directivesOf, requestDirectivesOf } from "./cache-control";
import { ageOf } from "./freshness";
import { httpDate, requestLines, responseLines } from "./header-lines";
import type { Request, Response, Stored } from "./message";
import { reuse } from "./reuse";
import { mayStore } from "./store";

type Case = {
  isShared: boolean;
  cacheControl: string;
  wants?: string;
  status?: number;
  ageS?: number | null;
  expiresS?: number | "invalid" | null;
  lastModifiedS?: number | null;
  credentials?: Request["credentials"];
  /** From Date to the arrival of the response, and from there to the next request. */
  underwayS?: number;
  residentS: number;
};

function responseOf(given: Case): Response {
  const { cacheControl, status = 200, ageS = null, expiresS = null, lastModifiedS = null } = given;
  const content = { version: 1, variant: "" };
  const directives = directivesOf(cacheControl);
  return { status, dateS: 0, ageS, cacheControl, directives, expiresS, lastModifiedS, etag: '"v1"', vary: "none", content };
}

function requestOf({ credentials = "none" }: Case, wants = ""): Request {
  const directives = requestDirectivesOf(wants);
  return {
    method: "GET",
    user: "anna",
    language: "zh",
    encoding: "gzip",
    credentials,
    directives,
    ifNoneMatch: [],
    ifModifiedSinceS: null,
  };
}

const fieldsOf = (lines: string[]) =>
  Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]));

/** The verdicts of this engine. */
function ours(given: Case) {
  const { isShared, wants, underwayS = 0, residentS } = given;
  const by = isShared ? "shared" : "anna";
  const stored: Stored = { response: responseOf(given), request: requestOf(given), requestS: 0, responseS: underwayS };
  const { outcome } = reuse(by, [stored], requestOf(given, wants), underwayS + residentS).decision;
  return {
    stores: mayStore(by, stored.request, stored.response).outcome === "store",
    serves: outcome === "serve" || outcome === "serve-stale",
    ageS: ageOf(stored, underwayS + residentS),
  };
}

class Policy extends CachePolicy {
  static clockS = 0;
  now(): number {
    return Date.parse(httpDate(Policy.clockS));
  }
}

/** And those of http-cache-semantics. */
function theirs(given: Case) {
  const { isShared, wants, underwayS = 0, residentS } = given;
  const headers = (request: Request) => fieldsOf(requestLines(request));
  Policy.clockS = underwayS;
  const response = responseOf(given);
  const policy = new Policy(
    { method: "GET", url: "/page", headers: headers(requestOf(given)) },
    { status: response.status, headers: fieldsOf(responseLines(response)) },
    { shared: isShared },
  );
  Policy.clockS = underwayS + residentS;
  return {
    stores: policy.storable(),
    serves: policy.satisfiesWithoutRevalidation({ method: "GET", url: "/page", headers: headers(requestOf(given, wants)) }),
    ageS: policy.age(),
  };
}

const seconds = fc.constantFrom(0, 1, 10, 60, 3600);
const directive = fc.oneof(
  seconds.map((n) => `max-age=${n}`),
  seconds.map((n) => `s-maxage=${n}`),
  fc.constantFrom("no-cache", "no-store", "private", "public"),
);
const aCase: fc.Arbitrary<Case> = fc.record({
  isShared: fc.boolean(),
  cacheControl: fc
    .uniqueArray(directive, { maxLength: 3, selector: (one) => one.split("=")[0] })
    .map((parts) => parts.join(", ")),
  wants: fc.oneof(
    fc.constantFrom("", "", "no-cache"),
    seconds.map((n) => `max-age=${n}`),
    seconds.map((n) => `min-fresh=${n}`),
  ),
  status: fc.constantFrom(200, 404),
  ageS: fc.option(seconds),
  expiresS: fc.constantFrom(null, null, "invalid" as const, 30, -30, 600),
  lastModifiedS: fc.constantFrom(null, -100, -6000),
  credentials: fc.constantFrom("none", "cookie", "authorization"),
  residentS: fc.constantFrom(0, 1, 9, 10, 11, 59, 60, 61, 599, 600, 601),
});

describe("http-cache-semantics, where both follow RFC 9111", () => {
  it("agrees on what is stored and on what is used without asking", () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const [our, their] = [ours(given), theirs(given)];
        expect(our.stores).toBe(their.stores);
        expect(our.ageS).toBe(their.ageS);
        if (our.stores) expect(our.serves).toBe(their.serves);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("http-cache-semantics, where it deviates from RFC 9111 and this engine does not", () => {
  const aged = { isShared: false, cacheControl: "max-age=60", residentS: 10 };

  it.each<[string, Case, { ours: boolean; theirs: boolean }]>([
    [
      "§5.2.2.2: must-revalidate concerns responses that have become stale; it validates fresh ones too",
      { ...aged, cacheControl: "max-age=60, must-revalidate" },
      { ours: true, theirs: false },
    ],
    [
      "§5.2.2.8: so does proxy-revalidate",
      { ...aged, isShared: true, cacheControl: "max-age=60, proxy-revalidate" },
      { ours: true, theirs: false },
    ],
    [
      "§5.2.2.4: no-cache is never used unvalidated; it lets max-stale override that",
      { ...aged, cacheControl: "no-cache, max-age=60", wants: "max-stale=100" },
      { ours: false, theirs: true },
    ],
    [
      "§5.2.2.10: a shared cache must not use s-maxage stale; it lets max-stale override that",
      { ...aged, isShared: true, cacheControl: "s-maxage=5", wants: "max-stale=100" },
      { ours: false, theirs: true },
    ],
    [
      "§5.2.1.2: stale “by no more than” max-stale includes the last second; it wants less",
      { ...aged, cacheControl: "max-age=5", wants: "max-stale=5" },
      { ours: true, theirs: false },
    ],
    [
      "RFC 8246 §2: immutable spares a reload the request; it knows nothing of reloads",
      { ...aged, cacheControl: "max-age=60, immutable", wants: "max-age=0" },
      { ours: true, theirs: false },
    ],
    [
      "§5.2: directives are compared case-insensitively; it knows them in lower case only",
      { ...aged, cacheControl: "Max-Age=60" },
      { ours: true, theirs: false },
    ],
    [
      "§4.2.2: an estimate says nothing about immutable; it takes it for a day at least",
      { ...aged, cacheControl: "immutable" },
      { ours: false, theirs: true },
    ],
    [
      "§4.2.3: what was long underway is older than its Age says; it does not count that",
      { ...aged, underwayS: 55 },
      { ours: false, theirs: true },
    ],
  ])("%s", (_, given, serves) => {
    expect({ ours: ours(given).serves, theirs: theirs(given).serves }).toEqual(serves);
  });

  it.each<[string, Case, { ours: boolean; theirs: boolean }]>([
    [
      "§3: a final status need not be understood to be stored; it stores those it knows",
      { ...aged, status: 403 },
      { ours: true, theirs: false },
    ],
    [
      "§5.2.2.3: must-understand makes no-store void where the status is understood; it does not know it",
      { ...aged, cacheControl: "max-age=60, no-store, must-understand" },
      { ours: true, theirs: false },
    ],
  ])("%s", (_, given, stores) => {
    expect({ ours: ours(given).stores, theirs: theirs(given).stores }).toEqual(stores);
  });
});

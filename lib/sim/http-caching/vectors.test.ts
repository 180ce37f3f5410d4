import { describe, expect, it } from "vitest";
import { lastOf } from "../fixtures";
import { directivesOf } from "./cache-control";
import { run, seenIn } from "./fixtures";
import { ageOf, initialAgeOf, isFresh, lifetimeOf } from "./freshness";
import type { Request, Response, Stored } from "./message";
import { matchesStrongly, matchesWeakly, ruleOn } from "./preconditions";
import { reuse } from "./reuse";
import { mayStore } from "./store";

/** Times of day of fact sheet (f), in seconds. */
const at = (time: string) => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

function aResponse(cacheControl: string, change: Partial<Response> = {}): Response {
  return {
    status: 200,
    dateS: 0,
    ageS: null,
    cacheControl,
    directives: directivesOf(cacheControl),
    expiresS: null,
    lastModifiedS: null,
    etag: null,
    vary: "none",
    content: { version: 1, variant: "" },
    ...change,
  };
}

const REQUEST: Request = {
  method: "GET",
  user: "anna",
  language: "zh",
  encoding: "gzip",
  credentials: "none",
  directives: { noCache: false, noStore: false, onlyIfCached: false, maxAge: null, maxStale: null, minFresh: null },
  ifNoneMatch: [],
  ifModifiedSinceS: null,
};

function stored(response: Response, requestS = response.dateS, responseS = requestS, change: Partial<Request> = {}): Stored {
  return { response, request: { ...REQUEST, ...change }, requestS, responseS };
}

describe("the vectors of fact sheet (f)", () => {
  const first = stored(aResponse("max-age=120", { dateS: at("12:00:00"), ageS: 30 }), at("12:00:05"), at("12:00:07"));

  it("1: age 92 of 120 is fresh, and is what Age says", () => {
    expect(initialAgeOf(first)).toBe(32);
    expect(ageOf(first, at("12:01:07"))).toBe(92);
    expect(reuse("anna", [first], REQUEST, at("12:01:07")).decision).toMatchObject({ outcome: "serve", ageS: 92 });
  });

  it("2: age 120 of 120 is stale", () => {
    expect(ageOf(first, at("12:01:35"))).toBe(120);
    expect(isFresh(lifetimeOf(first.response, false), 120)).toBe(false);
  });

  it("3: a server whose clock is ahead costs nothing, a client whose clock is ahead pays in age, under max-age too", () => {
    const ahead = stored(aResponse("", { dateS: at("13:00:00"), expiresS: at("13:10:00") }), at("12:00:00"));
    expect(lifetimeOf(ahead.response, false)).toEqual({ from: "Expires", seconds: 600 });
    const lives = (now: string) => isFresh(lifetimeOf(ahead.response, false), ageOf(ahead, at(now)));
    expect([ageOf(ahead, at("12:09:00")), lives("12:09:00")]).toEqual([540, true]);
    expect([ageOf(ahead, at("12:11:00")), lives("12:11:00")]).toEqual([660, false]);
    expect(initialAgeOf(stored(aResponse("max-age=600"), 300))).toBe(300);
  });

  it("4: max-age leaves Expires out of account", () => {
    expect(seenIn(run({ expires: "-600", visits: "0 anna, 10 anna" }))).toEqual(["anna origin v1", "anna own v1"]);
  });

  it("5: no-cache asks each time: 304 serves, 200 replaces", () => {
    const frames = run({ cacheControl: "no-cache", visits: "0 anna, 5 anna, 6 change, 7 anna" });
    expect(seenIn(frames)).toEqual(["anna origin v1", "anna validated v1", "anna origin v2"]);
  });

  it("6: no-store is never stored, and each request is a full one", () => {
    const frames = run({ cacheControl: "no-store", visits: "0 anna, 5 anna" });
    expect(frames.every(({ state }) => state.caches.anna.length === 0)).toBe(true);
    expect(lastOf(frames).served).toEqual({ full: 2, notModified: 0 });
  });

  it("7: must-revalidate, stale, origin down: 504", () => {
    const change = { cacheControl: "max-age=60, must-revalidate", visits: "0 anna, 30 down, 61 anna", staleWhenDown: true };
    expect(seenIn(run(change))).toEqual(["anna origin v1", "anna failure 504"]);
    expect(seenIn(run({ ...change, shared: true }))).toEqual(["anna origin v1", "anna failure 504"]);
  });

  it("8: without it a cache that is disconnected may serve stale, if it wants to", () => {
    const visits = "0 anna, 30 down, 61 anna";
    expect(seenIn(run({ visits, staleWhenDown: true }))).toEqual(["anna origin v1", "anna own v1"]);
    expect(seenIn(run({ visits, staleWhenDown: false }))).toEqual(["anna origin v1", "anna failure 504"]);
  });

  it("9: s-maxage=10, max-age=100 after 50 s: stale in a shared cache, fresh in a browser", () => {
    const both = stored(aResponse("s-maxage=10, max-age=100"));
    expect(reuse("shared", [both], REQUEST, 50).decision.outcome).toBe("forward");
    expect(reuse("anna", [both], REQUEST, 50).decision.outcome).toBe("serve");
  });

  it("10: private is not for a shared cache", () => {
    expect(mayStore("shared", REQUEST, aResponse("private, max-age=100")).outcome).toBe("pass");
    expect(mayStore("anna", REQUEST, aResponse("private, max-age=100")).outcome).toBe("store");
  });

  it("11: stored for gzip, asked for br: a miss", () => {
    const gzip = stored(aResponse("max-age=100", { vary: "Accept-Encoding" }));
    const outcome = (encoding: string) => reuse("shared", [gzip], { ...REQUEST, encoding }, 5).decision.outcome;
    expect([outcome("gzip"), outcome("br")]).toEqual(["serve", "forward"]);
  });

  it("12: unchanged for ten days and nothing said: a tenth of it, 24 hours", () => {
    expect(lifetimeOf(aResponse("", { lastModifiedS: -864_000 }), false)).toEqual({ from: "heuristic", seconds: 86_400 });
    const frames = run({ cacheControl: "", lastModified: "-864000", visits: "0 anna, 43200 anna" });
    expect(seenIn(frames)).toEqual(["anna origin v1", "anna own v1"]);
  });

  it("13: a PUT that succeeds makes the copy invalid, and the next GET goes through", () => {
    const frames = run({ visits: "0 anna, 10 anna put, 20 anna" });
    expect(seenIn(frames)).toEqual(["anna origin v1", "anna origin 204", "anna origin v2"]);
  });

  it("14: If-Range with a weak tag: the range is ignored", () => {
    const asked = { range: true, ifRange: 'W/"v1"' };
    expect(ruleOn(asked, { etag: 'W/"v1"', lastModifiedS: null }, true)).toBe("perform");
    expect(ruleOn({ range: true, ifRange: '"v1"' }, { etag: '"v1"', lastModifiedS: null }, true)).toBe("partial");
  });

  it("15: a tag that matches outweighs a date that does not", () => {
    const asked = { ifNoneMatch: ['"v1"'], ifModifiedSinceS: -1000 };
    expect(ruleOn(asked, { etag: '"v1"', lastModifiedS: 0 }, true)).toBe("not-modified");
    expect(ruleOn({ ...asked, ifNoneMatch: ['"v0"'], ifModifiedSinceS: 10 }, { etag: '"v1"', lastModifiedS: 0 }, true)).toBe(
      "perform",
    );
  });

  it("16: immutable and a reload: no request", () => {
    const frames = run({ cacheControl: "max-age=31536000, immutable", visits: "0 anna, 100 anna reload, 200 anna hard" });
    expect(seenIn(frames)).toEqual(["anna origin v1", "anna own v1", "anna origin v1"]);
    expect(lastOf(frames).served.full).toBe(2);
  });
});

describe("conditions at the origin (f.5)", () => {
  it.each([
    ['W/"1"', 'W/"1"', false, true],
    ['W/"1"', 'W/"2"', false, false],
    ['W/"1"', '"1"', false, true],
    ['"1"', '"1"', true, true],
  ])("%s and %s: strongly the same %s, weakly %s (RFC 9110 §8.8.3.2)", (one, other, strong, weak) => {
    expect([matchesStrongly(one, other), matchesWeakly(one, other)]).toEqual([strong, weak]);
  });

  it("takes them in the order of RFC 9110 §13.2.2", () => {
    const current = { etag: '"v2"', lastModifiedS: 100 };
    expect(ruleOn({ ifMatch: ['"v1"'], ifNoneMatch: ['"v2"'] }, current, true)).toBe("precondition-failed");
    expect(ruleOn({ ifMatch: ['W/"v2"'] }, current, false)).toBe("precondition-failed");
    expect(ruleOn({ ifUnmodifiedSinceS: 99 }, current, false)).toBe("precondition-failed");
    expect(ruleOn({ ifMatch: ['"v2"'], ifUnmodifiedSinceS: 99 }, current, false)).toBe("perform");
    expect(ruleOn({ ifNoneMatch: ['"v2"'] }, current, false)).toBe("precondition-failed");
    expect(ruleOn({ ifModifiedSinceS: 100 }, current, true)).toBe("not-modified");
    expect(ruleOn({ ifModifiedSinceS: 99 }, current, true)).toBe("perform");
    expect(ruleOn({ range: true, ifRange: 100 }, current, true)).toBe("partial");
  });
});

describe("what a lifetime is taken from (f.3)", () => {
  it.each([
    ["an Expires that is no date has expired", "", { expiresS: "invalid" as const }, 0],
    ["an Expires before Date has expired", "", { dateS: 10, expiresS: 5 }, 0],
    ["a max-age that is no number is stale", "max-age=soon", { expiresS: 60 }, 0],
    ["of two max-age the first counts", "max-age=5, max-age=60", {}, 5],
    ["names are told apart by letters, not by their case", "Max-Age=60", {}, 60],
    ["an argument may be quoted", 'max-age="60"', {}, 60],
    ["no estimate for a status that nobody may keep unasked", "", { status: 403, lastModifiedS: -1000 }, 0],
    ["an estimate for what is public", "public", { status: 403, lastModifiedS: -1000 }, 100],
    ["no estimate where a time is given", "max-age=5", { lastModifiedS: -1000 }, 5],
  ])("%s", (_, cacheControl, change, seconds) => {
    expect(lifetimeOf(aResponse(cacheControl, change), true).seconds).toBe(seconds);
  });
});

describe("what may be stored (f.1)", () => {
  it.each([
    ["max-age=60", {}, {}, "store", "store"],
    ["", {}, {}, "store", "store"],
    ["", { status: 403 }, {}, "pass", "pass"],
    ["private", { status: 403 }, {}, "store", "pass"],
    ["s-maxage=60", { status: 403 }, {}, "pass", "store"],
    ["max-age=60, no-store", {}, {}, "pass", "pass"],
    ["max-age=60, no-store, must-understand", {}, {}, "store", "store"],
    ["max-age=60", {}, { credentials: "authorization" as const }, "store", "pass"],
    ["max-age=60, public", {}, { credentials: "authorization" as const }, "store", "store"],
    ["max-age=60, must-revalidate", {}, { credentials: "authorization" as const }, "store", "store"],
    ["s-maxage=60", {}, { credentials: "authorization" as const }, "store", "store"],
    ["max-age=60", {}, { credentials: "cookie" as const }, "store", "store"],
    ["max-age=60", {}, { directives: { ...REQUEST.directives, noStore: true } }, "pass", "pass"],
  ])("%s %o %o: browser %s, shared %s", (cacheControl, response, request, browser, shared) => {
    const outcome = (by: "anna" | "shared") =>
      mayStore(by, { ...REQUEST, ...request }, aResponse(cacheControl, response)).outcome;
    expect([outcome("anna"), outcome("shared")]).toEqual([browser, shared]);
  });
});

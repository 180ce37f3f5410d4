import { describe, expect, it } from "vitest";
import { type Cache, deepestCut, lookUp, recordEntries, remainingSeconds, stored } from "./cache";
import { a, cname, ns } from "./records";

const at = (seconds: number) => seconds * 1000;
const answers = (...records: Parameters<typeof recordEntries>[0]) => recordEntries(records, "answer", 0);
const soa = {
  name: "example.com",
  ttlSeconds: 900,
  type: "SOA" as const,
  primary: "ns1.example.com",
  mailbox: "hostmaster.example.com",
  serial: 1,
  refreshSeconds: 1,
  retrySeconds: 1,
  expireSeconds: 1,
  minimumSeconds: 900,
};
const denied: Cache = [{ kind: "nxdomain", name: "nosuch.example.com", soa, ttlSeconds: 900, expiresAtMs: at(900) }];

describe("the cache", () => {
  it("serves a record until its TTL has run out, and not a moment longer", () => {
    const cache = answers(a("www.example.net", 60, "203.0.113.81"));
    expect(lookUp(cache, "www.example.net", "A", at(60) - 1)?.kind).toBe("records");
    expect(lookUp(cache, "www.example.net", "A", at(60))).toBeUndefined();
  });

  it("counts the TTL down and never shows more than it was", () => {
    expect([0, 1, 999, 1000, 59_999, 60_000, 70_000].map((ms) => remainingSeconds(at(60), ms))).toEqual([
      60, 60, 60, 59, 1, 0, 0,
    ]);
  });

  it("knows a name that does not exist for all types and for all names below, but not beside it", () => {
    expect(lookUp(denied, "nosuch.example.com", "MX", at(899))?.kind).toBe("nxdomain");
    expect(lookUp(denied, "a.nosuch.example.com", "A", at(899))?.kind).toBe("nxdomain");
    expect(lookUp(denied, "xnosuch.example.com", "A", at(899))).toBeUndefined();
    expect(lookUp(denied, "nosuch.example.com", "A", at(900))).toBeUndefined();
  });

  it("knows that a type is missing for that type alone", () => {
    const cache: Cache = [{ kind: "nodata", name: "www.example.net", type: "AAAA", soa, ttlSeconds: 900, expiresAtMs: at(900) }];
    expect(lookUp(cache, "www.example.net", "AAAA", 0)?.kind).toBe("nodata");
    expect(lookUp(cache, "www.example.net", "A", 0)).toBeUndefined();
  });

  it("finds an alias for every type but CNAME itself", () => {
    const cache = answers(cname("www.example.com", 300, "x.example.net"));
    expect(lookUp(cache, "www.example.com", "AAAA", 0)).toMatchObject({ kind: "alias", target: "x.example.net" });
    expect(lookUp(cache, "www.example.com", "CNAME", 0)?.kind).toBe("records");
  });

  it("does not answer a client with glue, though glue is good enough to go on with", () => {
    const cache = recordEntries([a("ns1.example.com", 172_800, "192.0.2.53")], "delegation", 0);
    expect(lookUp(cache, "ns1.example.com", "A", 0)).toBeUndefined();
    expect(lookUp(cache, "ns1.example.com", "A", 0, true)?.kind).toBe("records");
  });

  it("does not let a delegation displace a fresh answer, but an expired one it does", () => {
    const answered = answers(a("ns1.example.com", 60, "192.0.2.53"));
    const [glue] = recordEntries([a("ns1.example.com", 172_800, "198.51.100.99")], "delegation", at(30));
    if (glue === undefined) throw new Error("One record makes one entry.");
    expect(stored(answered, glue, at(30))).toEqual(answered);
    expect(stored(answered, glue, at(61))).toEqual([glue]);
  });

  it("keeps nothing whose TTL is zero", () => {
    const [entry] = answers(a("fresh.example.com", 0, "192.0.2.82"));
    expect(entry && stored([], entry, 0)).toEqual([]);
  });

  it("takes the shortest TTL of a set for the whole set", () => {
    expect(answers(ns("com", 100, "a.example"), ns("com", 50, "b.example"))).toMatchObject([
      { ttlSeconds: 50, expiresAtMs: at(50) },
    ]);
  });

  it("begins at the root when it knows nothing, else at the deepest cut above the name", () => {
    expect(deepestCut([], "www.example.com", 0).zone).toBe(".");
    const cache = recordEntries(
      [ns("com", 60, "a.gtld-servers.net"), a("a.gtld-servers.net", 60, "198.51.100.30")],
      "delegation",
      0,
    );
    expect(deepestCut(cache, "www.example.com", 0)).toEqual({
      zone: "com",
      hosts: [{ name: "a.gtld-servers.net", address: "198.51.100.30" }],
    });
    expect(deepestCut(cache, "www.example.net", 0).zone).toBe(".");
    expect(deepestCut(cache, "www.example.com", at(61)).zone).toBe(".");
  });

  it("passes over a cut whose servers are named inside it and have lost their addresses", () => {
    const cache = [
      ...recordEntries([ns("example.com", 600, "ns1.example.com")], "delegation", 0),
      ...recordEntries([a("ns1.example.com", 60, "192.0.2.53")], "delegation", 0),
    ];
    expect(deepestCut(cache, "www.example.com", at(59)).zone).toBe("example.com");
    expect(deepestCut(cache, "www.example.com", at(61)).zone).toBe(".");
  });
});

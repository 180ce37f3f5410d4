import { describe, expect, it } from "vitest";
import { endOf } from "../fixtures";
import { PLAIN, play, type Run, upstreamQueries } from "./fixtures";
import type { Parameters } from "./parameters";
import type { Flight } from "./state";

// The vectors of the fact sheet, section (c). Times are in milliseconds.

const CDN = "www.example.com.cdn.example.net";

/** Upstream queries, duration and answer of each look-up of a run. */
function lookups(played: Run) {
  return endOf(played).lookups.map(({ upstream, askedAtMs, answeredAtMs, outcome }) => ({
    upstream,
    ms: (answeredAtMs ?? Number.NaN) - askedAtMs,
    rcode: outcome?.rcode,
    ttls: outcome?.answers.map((record) => record.ttlSeconds),
  }));
}

/** The second look-up of a run, `afterS` after the answer to the first. */
function second(first: Partial<Parameters>, then: Partial<Parameters>) {
  const name = then.secondName ?? first.name ?? PLAIN.name;
  return lookups(play({ ...first, secondName: name, secondType: first.type ?? "A", ...then }))[1];
}

function repliesOf(played: Run): Flight[] {
  return played.states.flatMap((state, at) => {
    const before = played.states[at - 1];
    return state.flights.filter((flight) => flight.leg === "reply" && !before?.flights.some((old) => old.id === flight.id));
  });
}

describe("c.6: www.example.com A with a cold cache", () => {
  const run = play();

  it("asks root, com, example.com, and for the target of the alias root, net, example.net", () => {
    expect(upstreamQueries(run)).toEqual([
      "a.root-servers.net www.example.com A",
      "a.gtld-servers.net www.example.com A",
      "ns1.example.com www.example.com A",
      `a.root-servers.net ${CDN} A`,
      `a.gtld-servers.net ${CDN} A`,
      `ns1.example.net ${CDN} A`,
    ]);
  });

  it("takes 155 ms and 6 queries, and the answer has both records with their whole TTLs", () => {
    expect(lookups(run)).toEqual([{ upstream: 6, ms: 155, rcode: "NOERROR", ttls: [300, 60] }]);
  });

  it("hears the replies at 20, 50, 90, 110, 140 and 150 ms of upstream time", () => {
    const halfClient = PLAIN.clientRttMs / 2;
    const upstream = repliesOf(run).filter((flight) => flight.to === "resolver");
    expect(upstream.map((flight) => flight.arrivesAtMs - halfClient)).toEqual([20, 50, 90, 110, 140, 150]);
  });

  it("gets AA from the two authoritative servers only, and the client gets RA without AA", () => {
    expect(repliesOf(run).map((flight) => flight.message?.flags.join(" "))).toEqual([
      "QR",
      "QR",
      "QR AA",
      "QR",
      "QR",
      "QR AA",
      "QR RD RA",
    ]);
  });

  it("sets RD towards the resolver and not towards servers", () => {
    const queries = run.states.flatMap((state) => state.flights).filter((flight) => flight.leg === "query");
    expect(queries.every((flight) => flight.message?.flags.includes("RD") === (flight.to === "resolver"))).toBe(true);
  });
});

describe("c.6: the same again with a warm cache", () => {
  it.each([
    [10, { upstream: 0, ms: 5, ttls: [290, 50] }],
    [100, { upstream: 1, ms: 15, ttls: [200, 60] }],
    [400, { upstream: 2, ms: 55, ttls: [300, 60] }],
  ])("after %i s", (secondAfterS, expected) => {
    expect(second({}, { secondAfterS })).toMatchObject({ rcode: "NOERROR", ...expected });
  });

  it("asks only the server of example.net when the A record alone has expired", () => {
    expect(upstreamQueries(play({ secondName: "www.example.com", secondAfterS: 100 })).slice(6)).toEqual([
      `ns1.example.net ${CDN} A`,
    ]);
  });

  it("asks only the server of example.com for another name there", () => {
    expect(second({}, { secondName: "other.example.com" })).toMatchObject({ upstream: 1, ms: 45 });
  });

  it("uses the alias again for AAAA and asks for its target", () => {
    const played = play({ secondName: "www.example.com", secondType: "AAAA" });
    expect(lookups(played)[1]).toMatchObject({ upstream: 1, ms: 15 });
    expect(upstreamQueries(played).slice(6)).toEqual([`ns1.example.net ${CDN} AAAA`]);
  });

  it.each([10, 100, 400])("is in the same state where the cache was filled %i s before the run", (askedAgoS) => {
    const before = lookups(play({ cache: "asked", askedAgoS }))[0];
    expect(before).toEqual(second({}, { secondAfterS: askedAgoS }));
  });

  it("begins at the root again once the delegations have expired", () => {
    expect(second({}, { secondAfterS: 172_801 })).toMatchObject({ upstream: 6, ms: 155 });
  });
});

describe("negative answers", () => {
  const NOSUCH = { name: "nosuch.example.com" } as const;

  it("say NXDOMAIN for 900 s, the smaller of the SOA's TTL and MINIMUM", () => {
    expect(lookups(play(NOSUCH))).toMatchObject([{ upstream: 3, rcode: "NXDOMAIN" }]);
    expect(second(NOSUCH, { secondAfterS: 899 })).toMatchObject({ upstream: 0, ms: 5, rcode: "NXDOMAIN" });
    expect(second(NOSUCH, { secondAfterS: 901 })).toMatchObject({ upstream: 1, rcode: "NXDOMAIN" });
  });

  it("hold for every type and for names below", () => {
    expect(second(NOSUCH, { secondAfterS: 899, secondType: "MX" })).toMatchObject({ upstream: 0, rcode: "NXDOMAIN" });
    expect(second(NOSUCH, { secondAfterS: 899, secondName: "a.nosuch.example.com" })).toMatchObject({
      upstream: 0,
      rcode: "NXDOMAIN",
    });
  });

  it("carry the SOA with what is left of its TTL to the client", () => {
    const replies = repliesOf(play({ ...NOSUCH, secondName: "nosuch.example.com", secondAfterS: 100 }));
    const toClient = replies.filter((flight) => flight.to === "client").map((flight) => flight.message?.authority?.[0]);
    expect(toClient).toMatchObject([
      { type: "SOA", ttlSeconds: 900 },
      { type: "SOA", ttlSeconds: 800 },
    ]);
  });

  it("say NODATA for one type: another is looked up", () => {
    const first = { name: "www.example.net", type: "AAAA" } as const;
    expect(lookups(play(first))).toMatchObject([{ rcode: "NOERROR", ttls: [] }]);
    expect(second(first, { secondAfterS: 10 })).toMatchObject({ upstream: 0, rcode: "NOERROR", ttls: [] });
    expect(second(first, { secondAfterS: 10, secondType: "A" })).toMatchObject({ upstream: 1, ttls: [300] });
  });

  it("deny the target of an alias, not the alias", () => {
    expect(lookups(play({ name: "dangling.example.com" }))).toMatchObject([{ rcode: "NXDOMAIN", ttls: [300] }]);
    expect(second({ name: "dangling.example.com" }, { secondAfterS: 400 })).toMatchObject({ upstream: 1, rcode: "NXDOMAIN" });
  });
});

describe("an answer that UDP cannot hold", () => {
  const BIG = { name: "big.example.com", type: "TXT", cache: "delegations" } as const;

  it("costs three round trips to its server: one for TC, two for TCP", () => {
    const toServer = 30 + 3 * 40;
    expect(lookups(play(BIG))).toMatchObject([{ upstream: 3, ms: toServer + 3 * 5, rcode: "NOERROR" }]);
    expect(upstreamQueries(play(BIG)).slice(1)).toEqual([
      "ns1.example.com big.example.com TXT",
      "ns1.example.com big.example.com TXT tcp",
    ]);
  });

  it("ends in SERVFAIL where TCP is blocked", () => {
    expect(lookups(play({ ...BIG, tcpBlocked: true }))).toMatchObject([{ rcode: "SERVFAIL" }]);
  });

  it("comes by UDP alone where EDNS allows its length", () => {
    const medium = { ...BIG, name: "medium.example.com" } as const;
    expect(lookups(play({ ...medium, edns: "1232" }))).toMatchObject([{ upstream: 2, ms: 75 }]);
    expect(lookups(play({ ...medium, edns: "none" }))).toMatchObject([{ upstream: 3, ms: 165 }]);
  });
});

describe("zones that are set up badly", () => {
  it("an alias circle ends in SERVFAIL, with no more queries than one turn takes", () => {
    expect(lookups(play({ name: "loop.example.com" }))).toMatchObject([{ upstream: 6, rcode: "SERVFAIL", ttls: [] }]);
  });

  it("a lame server is left for the next one", () => {
    const played = play({ name: "www.moved.example.com", cache: "delegations" });
    expect(lookups(played)).toMatchObject([{ rcode: "NOERROR" }]);
    expect(
      upstreamQueries(played)
        .filter((query) => query.includes("www.moved"))
        .map((query) => query.split(" ")[0]),
    ).toEqual(["a.gtld-servers.net", "ns1.example.com", "ns1.example.net", "ns.example.org"]);
  });

  it("a zone whose servers are all lame ends in SERVFAIL", () => {
    expect(lookups(play({ name: "www.old.example.com" }))).toMatchObject([{ rcode: "SERVFAIL" }]);
  });

  it("a server without glue costs a trip of its own down from the root", () => {
    expect(upstreamQueries(play({ name: "www.shop.example.com" }))).toEqual([
      "a.root-servers.net www.shop.example.com A",
      "a.gtld-servers.net www.shop.example.com A",
      "ns1.example.com www.shop.example.com A",
      "a.root-servers.net ns.example.org A",
      "a0.org.afilias-nst.info ns.example.org A",
      "ns1.example.org ns.example.org A",
      "ns.example.org www.shop.example.com A",
    ]);
  });

  it("delegations that need each other end in SERVFAIL", () => {
    expect(lookups(play({ name: "www.ring.example.com" }))).toMatchObject([{ upstream: 6, rcode: "SERVFAIL" }]);
  });
});

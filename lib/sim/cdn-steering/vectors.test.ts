import { describe, expect, it } from "vitest";
import { lastOf } from "../fixtures";
import { BASE, chosenIn, fatesIn, framesOf, run, seenIn } from "./fixtures";
import { init } from "./init";
import { RESOLVER_ADDRESSES } from "./network";
import { heldFor } from "./resolve";
import { candidatesFor, chooseEdge, placeOf, routedTo } from "./steer";

/** Part (j) of the fact sheet; its Beijing is Chengdu here, as in the lesson. */
describe("the choice of an edge", () => {
  it.each([
    ["a resolver in the same city", { visits: "0 anna" }, ["chengdu"]],
    [
      "a public resolver in Singapore without ECS: the wrong edge",
      { visits: "0 ben", publicAt: "singapore" } as const,
      ["singapore"],
    ],
    ["the same with ECS", { visits: "0 ben", publicAt: "singapore", ecs: true } as const, ["chengdu"]],
    ["an edge that is down from the start, noticed at once", { visits: "0 chengdu down, 0 anna", noticeS: 0 }, ["tokyo"]],
  ])("%s", (_, parameters, chosen) => {
    expect(chosenIn(run(parameters))).toEqual(chosen);
  });

  it("with ECS is cached for each network of 24 bits, and without for everybody", () => {
    const told = lastOf(run({ visits: "0 ben, 5 cora", ecs: true, addressTtlS: 60 })).resolvers.public.held;
    expect(told.map(({ prefix, target }) => [prefix, target])).toEqual([
      ["192.0.2.0", "chengdu"],
      ["198.18.5.0", "tokyo"],
    ]);
    expect(heldFor(told, "192.0.2.0", 6000)?.target).toBe("chengdu");
    expect(heldFor(told, "203.0.113.0", 6000)).toBeUndefined();
    const untold = run({ visits: "0 ben, 5 cora", addressTtlS: 60 });
    expect(lastOf(untold).resolvers.public.held.map(({ prefix }) => prefix)).toEqual([null]);
    expect(chosenIn(untold)).toEqual(["tokyo"]);
  });

  it("moves new look-ups at once when an edge goes down, while cached clients fail until the TTL of 60 s is over", () => {
    const visits = "0 anna, 1 chengdu down, 2 ben, 30 anna, 59 anna, 61 anna";
    const frames = run({ visits, ecs: true, addressTtlS: 60, noticeS: 0 });
    expect(fatesIn(frames)).toEqual([
      "anna chengdu miss",
      "ben tokyo miss",
      "anna gave up",
      // That visit, begun at 59 s, ends 7 s later.
      "anna tokyo hit",
      "anna gave up",
    ]);
  });

  it("passes over what is overloaded, but not if all are, and takes the nearest if all are dead", () => {
    const { parameters, sites } = init(BASE, 1);
    const from = (change: Partial<(typeof sites)["tokyo"]>, ...edges: (keyof typeof sites)[]) => {
      const changed = { ...sites };
      for (const edge of edges) changed[edge] = { ...changed[edge], ...change };
      return chooseEdge(candidatesFor({ parameters, sites: changed }, "chengdu"));
    };
    expect(from({})).toBe("chengdu");
    expect(from({ busy: true }, "chengdu")).toBe("tokyo");
    expect(from({ busy: true }, "chengdu", "tokyo", "singapore")).toBe("chengdu");
    expect(from({ knownUp: false }, "chengdu", "tokyo")).toBe("singapore");
    expect(from({ knownUp: false }, "chengdu", "tokyo", "singapore")).toBe("chengdu");
    // What nobody has noticed changes nothing.
    expect(from({ up: false }, "chengdu")).toBe("chengdu");
  });

  it("goes by the network of ECS before the resolver’s address", () => {
    expect(placeOf(BASE, "public", null)).toBe("tokyo");
    expect(placeOf(BASE, "isp", null)).toBe("chengdu");
    expect(placeOf(BASE, "public", "192.0.2.0")).toBe("chengdu");
    expect(placeOf({ ...BASE, publicAt: "singapore" }, "public", null)).toBe("singapore");
    expect(new Set(Object.values(RESOLVER_ADDRESSES)).size).toBe(2);
  });

  it("with anycast is routing’s, which knows no load", () => {
    const { parameters, sites } = init({ ...BASE, steering: "anycast" }, 1);
    const busy = { ...sites, chengdu: { ...sites.chengdu, busy: true } };
    expect(routedTo({ parameters, sites: busy }, "chengdu")).toBe("chengdu");
    const dead = { ...sites, chengdu: { ...sites.chengdu, knownUp: false } };
    expect(routedTo({ parameters, sites: dead }, "chengdu")).toBe("tokyo");
    expect(chosenIn(framesOf("anycast"))).toEqual([]);
  });
});

describe("the time to the first octet", () => {
  /** 155 ms for the name without a CDN, 160 with one; 200 ms to the origin, 20 to the edge. */
  const FACTS = { shopDnsRttMs: 150, cdnDnsRttMs: 5, nearRttMs: 20, originRttMs: 200, addressTtlS: 3600 };

  it.each([
    ["no CDN", { ...FACTS, steering: "none", visits: "0 anna" } as const, [755]],
    // The second visit to the edge has to resolve again, alias and all, so it is the fact sheet’s hit.
    ["miss, then hit", { ...FACTS, aliasTtlS: 4, addressTtlS: 4, visits: "0 anna, 5 anna" }, [420, 220]],
    ["miss by way of a parent cache", { ...FACTS, shield: true, visits: "0 anna" }, [420]],
  ])("%s", (_, parameters, totals) => {
    expect(seenIn(run(parameters)).map(({ totalMs }) => totalMs)).toEqual(totals);
  });

  it("is 24 ms for a hit, 204 for a miss and 540 without a CDN, as the lesson counts from the connection on", () => {
    const counted = (name: "miss-then-hit" | "no-cdn") =>
      seenIn(framesOf(name)).map(({ connectMs, requestMs }) => connectMs + requestMs);
    expect(counted("miss-then-hit")).toEqual([204, 24, 24]);
    expect(counted("no-cdn")).toEqual([540, 540]);
  });

  it("is one round trip less without HTTPS", () => {
    expect(seenIn(run({ visits: "0 anna, 5 anna", https: false })).map(({ connectMs }) => connectMs)).toEqual([8, 8]);
  });
});

describe("what is asked of whom", () => {
  it.each([
    // Within the TTLs nobody; after that of the address the CDN alone; after that of the alias both.
    ["0 anna, 10 anna", ["shop", "gslb"]],
    ["0 anna, 30 anna", ["shop", "gslb", "gslb"]],
    ["0 anna, 400 anna", ["shop", "gslb", "shop", "gslb"]],
    // Another user of the same resolver asks that one only.
    ["0 crowd, 10 anna", ["shop", "gslb"]],
  ])("%s", (visits, asked) => {
    const frames = run({ visits });
    const queries = frames.flatMap(({ state }) =>
      state.messages.filter(({ kind, from, id }) => kind === "query" && from === "resolver" && id === state.serial),
    );
    expect([...new Set(queries)].map(({ to }) => to)).toEqual(asked);
  });

  it("gives what is left of the TTLs, as a resolver’s cache does", () => {
    const answers = run({ visits: "0 crowd, 10 anna" }).flatMap(({ state }) =>
      state.messages.flatMap((message) =>
        message.kind === "answer" && message.to === "user" && message.id === state.serial
          ? [[message.aliasTtlS, message.targetTtlS]]
          : [],
      ),
    );
    expect(answers).toEqual([
      [300, 20],
      [291, 11],
    ]);
  });
});

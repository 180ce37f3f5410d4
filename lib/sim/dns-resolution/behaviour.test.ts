import { describe, expect, it } from "vitest";
import { endOf } from "../fixtures";
import { PLAIN, play, upstreamQueries } from "./fixtures";
import type { Input } from "./inputs";
import { actions } from "./inputs";
import { init, next, step } from "./step";

const sentTo = (played: ReturnType<typeof play>) => upstreamQueries(played).map((query) => query.split(" ")[0]);

describe("a server that does not answer", () => {
  it("costs two seconds, then the other one is asked", () => {
    const played = play({ name: "other.example.com", cache: "delegations", silent: "first" });
    expect(sentTo(played)).toEqual(["a.gtld-servers.net", "ns1.example.com", "ns2.example.com"]);
    expect(endOf(played).lookups[0]).toMatchObject({ answeredAtMs: 2075, outcome: { rcode: "NOERROR" } });
  });

  it("is asked last for five minutes, and first again after", () => {
    const parameters = { name: "other.example.com", cache: "delegations", silent: "first", secondName: "example.com" } as const;
    expect(sentTo(play({ ...parameters, secondAfterS: 200 })).slice(3)).toEqual(["ns2.example.com"]);
    expect(sentTo(play({ ...parameters, secondAfterS: 400 })).slice(3)).toEqual(["ns1.example.com", "ns2.example.com"]);
  });

  it("is tried again only after every other, with twice the patience, and at most twice", () => {
    const played = play({ name: "other.example.com", cache: "delegations", silent: "both" });
    expect(sentTo(played).slice(1)).toEqual(["ns1.example.com", "ns2.example.com", "ns1.example.com", "ns2.example.com"]);
    const times = played.states.flatMap((state) =>
      state.notes.flatMap((note) => (note.is === "timeout" ? [state.nowMs - 32.5] : [])),
    );
    expect(times).toEqual([2000, 4000, 8000, 12_000]);
  });

  it("makes the client ask twice, five seconds apart, and give up after ten", () => {
    const played = play({ name: "other.example.com", silent: "both" });
    expect(endOf(played).lookups[0]).toMatchObject({ answeredAtMs: 10_000, outcome: { rcode: "TIMEOUT" } });
    expect(played.states.flatMap((state) => state.notes).map((note) => note.is)).toContain("already-at-work");
  });

  it("leaves a failure in the cache for five seconds, so that the next question costs nothing", () => {
    const parameters = { name: "other.example.com", silent: "both", secondName: "other.example.com" } as const;
    expect(endOf(play({ ...parameters, secondAfterS: 3 })).lookups[1]).toMatchObject({
      upstream: 0,
      outcome: { rcode: "SERVFAIL" },
    });
    expect(endOf(play({ ...parameters, secondAfterS: 30 })).lookups[1]?.upstream).toBeGreaterThan(0);
  });

  it("lets a second question of the client join the search that still goes on", () => {
    const played = play({ name: "other.example.com", silent: "both", secondName: "other.example.com", secondAfterS: 1 });
    expect(endOf(played).lookups[1]).toMatchObject({ upstream: 0, outcome: { rcode: "SERVFAIL" } });
  });

  it("makes another question wait its turn", () => {
    const played = play({ name: "other.example.com", silent: "both", secondName: "www.example.net", secondAfterS: 1 });
    expect(played.states.flatMap((state) => state.notes).map((note) => note.is)).toContain("queued");
    expect(endOf(played).lookups[1]).toMatchObject({ outcome: { rcode: "NOERROR" } });
  });
});

describe("TCP that is blocked", () => {
  it("is tried with two SYNs a second apart, then the other server gets its turn", () => {
    const played = play({ name: "big.example.com", type: "TXT", cache: "delegations", tcpBlocked: true });
    const syns = played.states.flatMap((state) =>
      state.notes.flatMap((note) => (note.is === "opens-tcp" ? [[note.host, state.nowMs - 72.5]] : [])),
    );
    expect(syns).toEqual([
      ["ns1.example.com", 0],
      ["ns1.example.com", 1000],
      ["ns2.example.com", 3040],
      ["ns2.example.com", 4040],
    ]);
  });
});

describe("QNAME minimisation", () => {
  it("shows each zone one label more than it has, and asks again where a name is not cut there", () => {
    expect(upstreamQueries(play({ name: "host.deep.example.com", minimise: true }))).toEqual([
      "a.root-servers.net com A",
      "a.gtld-servers.net example.com A",
      "ns1.example.com deep.example.com A",
      "ns1.example.com host.deep.example.com A",
    ]);
  });

  it("asks for the last label with type A before the type that is wanted, as RFC 9156 §4 shows", () => {
    expect(upstreamQueries(play({ name: "host.deep.example.com", type: "MX", minimise: true })).slice(2)).toEqual([
      "ns1.example.com deep.example.com A",
      "ns1.example.com host.deep.example.com A",
      "ns1.example.com host.deep.example.com MX",
    ]);
  });

  it("needs one query fewer below a name that does not exist", () => {
    const played = play({ name: "a.nosuch.example.com", minimise: true });
    expect(upstreamQueries(played).at(-1)).toBe("ns1.example.com nosuch.example.com A");
    expect(endOf(played).lookups[0]?.outcome?.rcode).toBe("NXDOMAIN");
  });
});

describe("a client that walks by itself", () => {
  it("sends every query itself, without RD, and saves the way to the resolver", () => {
    const played = play({ mode: "iterative" });
    const flights = played.states.flatMap((state) => state.flights);
    expect(flights.every((flight) => flight.from !== "resolver" && flight.to !== "resolver")).toBe(true);
    expect(flights.some((flight) => flight.message?.flags.includes("RD"))).toBe(false);
    expect(endOf(played).lookups[0]).toMatchObject({ upstream: 6, answeredAtMs: 150 });
  });
});

describe("what the learner does", () => {
  it("a record with TTL 0 is asked for every time", () => {
    const played = play({ name: "fresh.example.com" }, [{ kind: "ask", name: "fresh.example.com", type: "A" }]);
    expect(endOf(played).lookups.map((lookup) => lookup.upstream)).toEqual([3, 1]);
  });

  it("time that passes runs TTLs out", () => {
    const inputs: Input[] = [
      { kind: "wait", seconds: 300 },
      { kind: "ask", name: "other.example.com", type: "A" },
    ];
    expect(endOf(play({ name: "other.example.com" }, inputs)).lookups.map((lookup) => lookup.upstream)).toEqual([3, 1]);
    expect(endOf(play({ name: "other.example.com" }, inputs.slice(1))).lookups.map((lookup) => lookup.upstream)).toEqual([3, 0]);
  });

  it("a lost datagram is made good by the next server", () => {
    let state = init({ ...PLAIN, name: "other.example.com" }, 1);
    for (
      let event = next(state);
      event !== undefined && state.flights.every((flight) => flight.to !== "ns1.example.com");
      event = next(state)
    ) {
      state = step(state, event);
    }
    const drop = actions(state)[0];
    if (drop === undefined) throw new Error("A datagram on its way can be dropped.");
    state = step(state, drop.input);
    expect(state.flights).toEqual([]);
    for (let event = next(state); event !== undefined; event = next(state)) state = step(state, event);
    expect(state.lookups[0]).toMatchObject({ upstream: 4, outcome: { rcode: "NOERROR" } });
  });

  it("an input that no longer applies changes nothing but the notes", () => {
    const played = play();
    const busy = played.states[2];
    if (busy === undefined) throw new Error("The run has more frames.");
    expect(step(busy, { kind: "wait", seconds: 60 })).toEqual({ ...busy, notes: [] });
    expect(step(busy, { kind: "ask", name: "example.com", type: "A" })).toEqual({ ...busy, notes: [] });
    expect(step(busy, { kind: "drop", flight: -1 })).toEqual({ ...busy, notes: [] });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cookie } from "@/lib/cookies/cookie";
import { throughJson } from "../fixtures";
import { cookiesSessions } from "./engine";
import { endOf, play } from "./fixtures";
import type { Parameters } from "./parameters";
import { type Input, OPENED, type State, sentCookies } from "./state";
import { step } from "./step";
import { requestOf } from "./world";

const parameters: fc.Arbitrary<Parameters> = fc.record({
  story: fc.constantFrom("stay", "reach", "fixation", "script", "servers", "logout"),
  keeping: fc.constantFrom("memory", "store", "token"),
  balancer: fc.constantFrom("one", "turns", "sticky"),
  renew: fc.boolean(),
  ending: fc.constantFrom("cookie", "entry"),
  prefix: fc.boolean(),
  domain: fc.constantFrom("none", "shop.example", "www.shop.example"),
  path: fc.constantFrom("/", "/account"),
  maxAge: fc.constantFrom("session", "3600", "604800"),
  secure: fc.boolean(),
  httpOnly: fc.boolean(),
  sameSite: fc.constantFrom("unset", "None", "Lax", "Strict"),
});
const KINDS = ["login", "add", "logout", "restart", "crash", "visit", "plant", "script", "ride", "use", "forge"] as const;
const inputs: fc.Arbitrary<Input[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom(...KINDS) }),
    fc.record({ kind: fc.constant("open" as const), what: fc.constantFrom(...OPENED) }),
    fc.record({ kind: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 700_000 }) }),
  ),
  { maxLength: 8 },
);
const FEW = { numRuns: 60 };

/** Where a cookie may go, said as a pattern over the whole address (RFC 6265 §5.1.3, §5.1.4, §5.4). */
function allowed({ domain, hostOnly, path, secure }: Cookie): RegExp {
  const paths = path.endsWith("/") ? `${path}.*` : `${path}(/.*)?`;
  return new RegExp(`^http${secure ? "s" : "s?"}://${hostOnly ? "" : "([a-z]+\\.)*"}${domain}:${paths}$`);
}

/** The frames in which a request leaves the browser. */
function sendings(states: State[]): State[] {
  return states.filter((state, at) => at > 0 && states[at - 1]?.pending[0] === "send" && state.deed !== null);
}

describe("for any parameters, seed and inputs", () => {
  it("a run comes to rest, survives JSON, repeats itself, and its time never runs back", () => {
    fc.assert(
      fc.property(parameters, inputs, fc.integer(), (given, done, seed) => {
        expect(cookiesSessions.params.safeParse(given).success).toBe(true);
        expect(done.every((input) => cookiesSessions.input.safeParse(input).success)).toBe(true);
        const states = play(given, done, seed);
        expect(play(given, done, seed, throughJson)).toEqual(states);
        expect(states.length).toBeLessThan(140);
        expect(states.every((state, at) => at === 0 || state.nowMs >= (states[at - 1]?.nowMs ?? 0))).toBe(true);
      }),
      FEW,
    );
  });

  it("no cookie goes where RFC 6265 forbids it, and no script reads an HttpOnly one", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        const states = play(given, done);
        for (const state of sendings(states)) {
          const to = requestOf(state.deed)?.to;
          for (const cookie of sentCookies(state)) {
            expect(`${to?.scheme}://${to?.host}:${to?.path}`).toMatch(allowed(cookie));
            expect(cookie.untilMs ?? Number.POSITIVE_INFINITY).toBeGreaterThan(state.nowMs - 1000);
          }
        }
        const readings = states.filter((state, at) => states[at - 1]?.pending[0] === "read" && state.pending[0] === "leak");
        for (const state of readings) expect(sentCookies(state).some(({ httpOnly }) => httpOnly)).toBe(false);
      }),
      FEW,
    );
  });

  it("no two cookies of the jar have name, domain, flag and path in common", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        for (const { jar } of play(given, done)) {
          const keys = jar.map(({ name, domain, hostOnly, path }) => `${name} ${domain} ${hostOnly} ${path}`);
          expect(new Set(keys).size).toBe(keys.length);
          // What the name promises holds.
          const hosts = jar.filter(({ name }) => name.startsWith("__Host-"));
          expect(hosts.every(({ secure, hostOnly, path }) => secure && hostOnly && path === "/")).toBe(true);
          expect(jar.some(({ sameSite, secure }) => sameSite === "None" && !secure)).toBe(false);
        }
      }),
      FEW,
    );
  });

  it("sessions made = kept + gone, and with tokens there are none", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        for (const { stores, made, gone } of play(given, done)) {
          const kept = stores.reduce((sum, store) => sum + store.length, 0);
          expect(made).toBe(kept + gone);
          if (given.keeping === "token") expect(made).toBe(0);
        }
      }),
      FEW,
    );
  });

  it("nobody is taken for Alice at a shop that does everything right", () => {
    const right = {
      prefix: true,
      domain: "none",
      path: "/",
      secure: true,
      httpOnly: true,
      renew: true,
      ending: "entry",
    } as const;
    fc.assert(
      fc.property(parameters, inputs, fc.integer(), (given, done, seed) => {
        const states = play({ ...given, ...right }, done, seed);
        expect(states.at(-1)?.breached).toBe(0);
      }),
      FEW,
    );
  });

  it("every action offered changes the run", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        const end = endOf(given, done);
        for (const { input } of cookiesSessions.actions(end)) expect(step(end, input)).not.toBe(end);
      }),
      FEW,
    );
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode } from "@/lib/packets/encode";
import { type Passage, playWithChoices, throughJson } from "../fixtures";
import { actions } from "./actions";
import { init } from "./init";
import { inputSchema } from "./input-schema";
import { packetOf } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { next, step } from "./step";

const parameters: fc.Arbitrary<Parameters> = fc.record({
  task: fc.constantFrom("page", "traceroute"),
  ttl: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 255 })),
  nameKnown: fc.boolean(),
  neighboursKnown: fc.boolean(),
  nat: fc.boolean(),
  tablet: fc.boolean(),
  server: fc.constantFrom("open", "closed", "off", "no-route"),
});
/** Which of the offered actions is taken at each frame; most frames take none. */
const choices = fc.array(fc.nat({ max: 25 }), { maxLength: 80 });
const seed = fc.integer();

const playWith = (given: Parameters, from: number, picks: number[], through?: Passage) =>
  playWithChoices({ next, step, actions }, init(given, from), picks, { limit: 1000, through });

describe("any run", () => {
  it("comes to rest, and is the same again from the same seed, also through JSON at every frame", () => {
    fc.assert(
      fc.property(parameters, seed, choices, (given, from, picks) => {
        expect(parametersSchema.safeParse(given).success).toBe(true);
        const run = playWith(given, from, picks);
        expect(run.states.length).toBeLessThan(600);
        expect(playWith(given, from, picks, throughJson)).toEqual(run);
      }),
      { numRuns: 40 },
    );
  });

  it("never runs back in time, offers only what the schema takes, and an input that does not apply changes nothing", () => {
    fc.assert(
      fc.property(parameters, choices, (given, picks) => {
        const { states } = playWith(given, 1, picks);
        for (const [at, state] of states.entries()) {
          expect(state.nowMs).toBeGreaterThanOrEqual(states[at - 1]?.nowMs ?? 0);
          for (const { input } of actions(state)) expect(inputSchema.safeParse(input).success).toBe(true);
          if (state.tasks.length > 0) expect(step(state, { kind: "traceroute" })).toBe(state);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("has every packet that went onto a link forwarded, used up, reported or dropped: none is lost from sight, none doubled", () => {
    fc.assert(
      fc.property(parameters, choices, (given, picks) => {
        for (const state of playWith(given, 1, picks).states) {
          const flying = state.tasks.filter((task) => task.is === "receive");
          const held = state.tasks.filter((task) => task.is === "ask-again");
          // One packet moves at a time: it is on a link, or it waits for an ARP reply that may be on the link.
          expect(flying.length).toBeLessThanOrEqual(1);
          expect(held.length).toBeLessThanOrEqual(1);
          const packet = flying.some((task) => task.is === "receive" && task.wire.content.is === "packet");
          expect(packet && held.length > 0).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("lowers the TTL by one at each router, never forwards one of zero, and keeps both ends apart from NAT", () => {
    fc.assert(
      fc.property(parameters, choices, (given, picks) => {
        for (const { wire, previous, deed, parameters: set } of playWith(given, 1, picks).states) {
          if (wire?.content.is !== "packet") continue;
          const { datagram } = wire.content;
          expect(datagram.ttl).toBeGreaterThan(0);
          if (wire.link !== "lan" && set.nat) expect(datagram.source).not.toMatch(/^192\.168/);
          if (previous?.content.is !== "packet") continue;
          const before = previous.content.datagram;
          expect(datagram.ttl).toBe(before.ttl - 1);
          if (deed.by === "isp") expect({ ...datagram, ttl: 0 }).toEqual({ ...before, ttl: 0 });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has NAT lines whose two sides are each unique", () => {
    fc.assert(
      fc.property(parameters, choices, (given, picks) => {
        for (const { nat } of playWith(given, 1, picks).states) {
          const inside = nat.map((one) => `${one.protocol} ${one.insideIp} ${one.insidePort}`);
          const outside = nat.map((one) => `${one.protocol} ${one.outsidePort}`);
          expect(new Set(inside).size).toBe(nat.length);
          expect(new Set(outside).size).toBe(nat.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("can be encoded, every frame of it", () => {
    fc.assert(
      fc.property(parameters, seed, choices, (given, from, picks) => {
        for (const { wire } of playWith(given, from, picks).states) {
          if (wire !== null) expect(encode(packetOf(wire)).length).toBeGreaterThan(41);
        }
      }),
      { numRuns: 20 },
    );
  });
});

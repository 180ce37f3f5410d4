import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATES } from "@/lib/sim/tcp/tcb";
import { meddlerOf, throughJson } from "../fixtures";
import { actions } from "./actions";
import { isForged } from "./addresses";
import { describe as sentence } from "./describe";
import { init } from "./init";
import { inputSchema } from "./input-schema";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { earliest } from "./schedule";
import { step } from "./step";

const parameters: fc.Arbitrary<Parameters> = fc.record({
  listens: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.boolean()),
  backlog: fc.integer({ min: 0, max: 7 }),
  clients: fc.integer({ min: 1, max: 4 }),
  clientsAfterMs: fc.constantFrom(0, 100, 3000, 120_000),
  clientEveryMs: fc.constantFrom(0, 20, 70, 1000, 62_000, 120_000),
  speaksFirst: fc.constantFrom("client", "server"),
  thinkMs: fc.constantFrom(0, 300, 10_000),
  acceptAfterMs: fc.constantFrom(0, 500, 4000, 200_000),
  serviceMs: fc.constantFrom(0, 500, 20_000),
  abortOnOverflow: fc.boolean(),
  floodSyns: fc.integer({ min: 0, max: 24 }),
  floodPerMinute: fc.constantFrom(1, 30, 120, 600),
  cookies: fc.boolean(),
  synRetries: fc.integer({ min: 0, max: 6 }),
  synAckRetries: fc.integer({ min: 0, max: 5 }),
  clientMss: fc.integer({ min: 536, max: 1460 }),
  rttMs: fc.integer({ min: 2, max: 100 }).map((tens) => tens * 10),
});
/** At each step either nothing, so that the engine goes on, or the action with this number, if there are so many. */
const meddling = fc.array(fc.option(fc.nat(20), { freq: 3 }), { maxLength: 40 });

const playWith = meddlerOf({ init, next: earliest, step, actions }, 3000);

describe("every run", () => {
  it("takes the parameters that the form offers", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect(parametersSchema.parse(given)).toEqual(given);
      }),
    );
  });

  it("comes to rest, and every action offered is one that a link may carry", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        const last = playWith(given, choices, seed, (before) => {
          for (const { input } of actions(before)) expect(inputSchema.parse(input)).toEqual(input);
        });
        // A half-open connection either completes or is given up.
        expect(last.halfOpen.every((place) => place === null)).toBe(true);
        expect(last.flight).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("is the same for the same seed, also through JSON at every frame", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        expect(playWith(given, choices, seed, () => {}, throughJson)).toEqual(playWith(given, choices, seed));
      }),
      { numRuns: 20 },
    );
  });

  it("never lets time run back, and says a plain sentence of every step in both languages", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        playWith(given, choices, seed, (before, event, after) => {
          expect(after.nowMs).toBeGreaterThanOrEqual(before.nowMs);
          const { zh, en } = sentence(before, event, after);
          expect(`${zh} ${en}`).not.toMatch(/undefined|NaN|null|nothing left|没有什么可做/);
          expect(en).toMatch(/^[A-Z].*\.$/);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("holds no more than its places, and each connection in one place at most", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        playWith(given, choices, seed, (_before, _event, { halfOpen, queue, program, sockets, parameters: { backlog } }) => {
          expect(halfOpen.length).toBe(backlog + 1);
          expect(queue.length).toBeLessThanOrEqual(backlog + 1);
          const held = [...halfOpen, ...queue, program.connection].filter((holder) => holder !== null);
          expect(new Set(held).size).toBe(held.length);
          // The table of half-open ones is exactly what is in SYN-RECEIVED.
          const half = sockets.filter(({ tcb }) => tcb.state === "SYN-RECEIVED").map(({ connection }) => connection);
          expect(half.sort()).toEqual(halfOpen.filter((holder) => holder !== null).sort());
        });
      }),
      { numRuns: 20 },
    );
  });

  it("accounts for every SYN that reaches the server: entered, known already, answered by a cookie, dropped or refused", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), (given, seed) => {
        const { syns } = playWith(given, [], seed);
        expect(syns.arrived).toBe(syns.entered + syns.repeated + syns.cookies + syns.dropped + syns.refused);
      }),
      { numRuns: 30 },
    );
  });

  it("hands no program an octet twice, and none that was not sent", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        const read = new Map<string, number>();
        playWith(given, choices, seed, (_before, event, after) => {
          const client = event.type === "call" ? after.clients[event.client] : undefined;
          const program = event.type === "server-call" ? after.program : client?.program;
          const value = program?.returned?.call === "recv" && !program.blocked ? program.returned.value : 0;
          if (typeof value !== "number" || value === 0) return;
          const who = event.type === "call" ? `client ${event.client}` : `server ${after.effect.connection}`;
          read.set(who, (read.get(who) ?? 0) + value);
        });
        for (const octets of read.values()) expect(octets).toBe(500);
      }),
      { numRuns: 30 },
    );
  });

  it("never lets a forged sender through, and puts only states of RFC 9293 and 16-bit windows on the wire", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        playWith(given, choices, seed, (before, event, after) => {
          expect(after.queue.some(isForged)).toBe(false);
          for (const { tcb } of [...after.clients, ...after.sockets]) expect(STATES).toContain(tcb.state);
          for (const { packet } of packets(before, event, after)) {
            const { network } = packet;
            if (network.protocol !== "ipv4" || network.payload.protocol !== "tcp") throw new Error("Only TCP is sent here.");
            expect(network.payload.window).toBeLessThan(65_536);
          }
        });
      }),
      { numRuns: 15 },
    );
  });
});

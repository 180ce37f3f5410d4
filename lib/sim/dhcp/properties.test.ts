import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode } from "@/lib/packets/encode";
import { inputsOf, last, type Picked, predictionAt, throughJson } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { captureOf, trace } from "../trace";
import { dhcp } from "./engine";
import { PLAIN, play } from "./fixtures";
import { actions } from "./inputs";
import type { Parameters } from "./parameters";
import { dhcpEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

type Name = keyof typeof dhcpEntry.scenarios;
const NAMES = Object.keys(dhcpEntry.scenarios) as Name[];

const parameters: fc.Arbitrary<Parameters> = fc.record({
  start: fc.constantFrom("new", "reboot", "moved"),
  servers: fc.constantFrom("one", "two"),
  delayAMs: fc.integer({ min: 1, max: 90 }),
  delayBMs: fc.integer({ min: 1, max: 90 }),
  sharedLeases: fc.boolean(),
  relay: fc.boolean(),
  leaseS: fc.integer({ min: 60, max: 604_800 }),
  renewals: fc.integer({ min: 0, max: 4 }),
  broadcastBit: fc.boolean(),
  occupied: fc.boolean(),
});

const picks: fc.Arbitrary<Picked[]> = fc.array(fc.record({ frame: fc.integer({ min: 0, max: 25 }), choice: fc.nat(6) }), {
  maxLength: 6,
});

const inputsIn = (given: Parameters, chosen: Picked[], seed: number) =>
  inputsOf((inputs: { frame: number; event: Input }[]) => play(given, inputs, seed).states, actions, chosen);

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(dhcp).map((field) => field.key)).toEqual(Object.keys(PLAIN));
  });

  it.each(NAMES)("runs the scenario %s to rest and says in both languages what each frame does", (name) => {
    const { frames, ended } = trace(dhcp, runOf(dhcpEntry.scenarios[name]));
    expect(ended).toBe("rest");
    for (const [at, frame] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined) continue;
      const text = dhcp.describe(before.state as State, frame.event as Event, frame.state as State);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null/);
    }
  });
});

describe("for any parameters, seed and inputs", () => {
  it("a run comes to rest, survives JSON, repeats itself, its time never runs back, and no message is forgotten", () => {
    fc.assert(
      fc.property(parameters, picks, fc.integer(), (given, chosen, seed) => {
        expect(dhcp.params.safeParse(given).success).toBe(true);
        const inputs = inputsIn(given, chosen, seed);
        for (const { event } of inputs) expect(dhcp.input.safeParse(event).success).toBe(true);
        const { states } = play(given, inputs, seed);
        expect(play(given, inputs, seed, throughJson).states).toEqual(states);
        expect(states.length).toBeLessThan(500);
        expect(dhcp.next(last(states))).toBeUndefined();
        for (const [at, { nowMs, serial, counts, flights }] of states.entries()) {
          expect(nowMs).toBeGreaterThanOrEqual(states[at - 1]?.nowMs ?? 0);
          expect(serial).toBe(counts.arrived + counts.lost + flights.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("a client uses only an address that a server has leased to it, not declined, and whose lease has not run out", () => {
    fc.assert(
      fc.property(parameters, picks, fc.integer(), (given, chosen, seed) => {
        for (const { client, servers, nowMs } of play(given, inputsIn(given, chosen, seed), seed).states) {
          if (client.state !== "BOUND" && client.state !== "RENEWING" && client.state !== "REBINDING") continue;
          const records = servers.flatMap(({ bindings }) => bindings).filter(({ address }) => address === client.address);
          expect(records.some(({ status }) => status === "leased")).toBe(true);
          if (client.wake !== null)
            expect(nowMs).toBeLessThan((client.lease?.startMs ?? 0) + (client.lease?.seconds ?? 0) * 1000);
          expect(given.occupied && client.address === "192.168.1.101").toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("every message that passes a card can be encoded, and times in a capture never run back", () => {
    fc.assert(
      fc.property(parameters, fc.constantFrom("client", "server"), (given, place) => {
        const { frames } = trace(dhcp, { parameters: given, seed: 3, inputs: [] });
        const captured = captureOf(dhcp, frames, place);
        expect(captured.length).toBeGreaterThan(0);
        for (const { packet } of captured) expect(encode(packet).length).toBeGreaterThanOrEqual(42);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a prediction", () => {
  const predict = (name: Name, at: number, id: string) =>
    predictionAt(dhcp, trace(dhcp, runOf(dhcpEntry.scenarios[name])).frames, at, id);

  it.each([
    ["two-servers", 6, "other-server", "It takes its offer back and sends nothing"],
    ["server-dies", 9, "target", "The server that gave the lease, by unicast"],
    ["server-dies", 21, "target", "Everybody on the link, by broadcast"],
    ["server-dies", 29, "target", "Nobody: it stops using its address"],
    ["server-dies", 29, "client-state", "INIT"],
    ["moved", 2, "reply", "NAK"],
    ["reboot", 2, "reply", "ACK"],
  ] as const)("in %s, of frame %i: %s", (name, at, id, right) => {
    expect(predict(name, at, id).answer).toBe(right);
  });

  it.each([
    ["server-dies", 9, "target", "Half of the lease is over: T1. To whom does the client send now?"],
    ["server-dies", 29, "client-state", "No server has answered by the end of the lease. Which state is the client in then?"],
    ["two-servers", 6, "other-server", "The REQUEST, which names server A, reaches both servers. What does server B do?"],
    [
      "moved",
      2,
      "reply",
      "A REQUEST that names no server and asks for 10.20.0.57, which A has no record of, reaches server A, whose network is 192.168.1.0/24. What does A answer?",
    ],
  ] as const)("in %s, of frame %i, says what happens: %s", (name, at, id, prompt) => {
    expect(predict(name, at, id).prompt).toBe(prompt);
  });

  it("is refused where it does not fit", () => {
    expect(() => predict("two-servers", 2, "other-server")).toThrow("no REQUEST");
    expect(() => predict("normal", 5, "other-server")).toThrow("no other server");
    expect(() => predict("normal", 2, "target")).toThrow("does not wake");
    expect(() => predict("normal", 3, "reply")).toThrow("nothing reaches server A");
  });
});

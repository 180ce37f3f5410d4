import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode } from "@/lib/packets/encode";
import { inputsOf, last, type Picked, predictionAt, throughJson } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { captureOf, trace } from "../trace";
import { arp } from "./engine";
import { PLAIN, play, sentFrames } from "./fixtures";
import { actions } from "./inputs";
import { MACS } from "./network";
import type { Parameters } from "./parameters";
import { arpEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

type Name = keyof typeof arpEntry.scenarios;
const NAMES = Object.keys(arpEntry.scenarios) as Name[];

const parameters: fc.Arbitrary<Parameters> = fc.record({
  to: fc.constantFrom("printer", "server", "nobody"),
  packets: fc.integer({ min: 0, max: 4 }),
  gapS: fc.integer({ min: 1, max: 120 }),
  ageS: fc.integer({ min: 1, max: 300 }),
  replaced: fc.constantFrom("no", "silent", "announced"),
  joins: fc.constantFrom("no", "free", "taken"),
  mallory: fc.constantFrom("absent", "reply", "request"),
  inspected: fc.boolean(),
});

const picks: fc.Arbitrary<Picked[]> = fc.array(fc.record({ frame: fc.nat(25), choice: fc.nat(5) }), { maxLength: 6 });

const inputsIn = (given: Parameters, chosen: Picked[], seed: number) =>
  inputsOf((inputs: { frame: number; event: Input }[]) => play(given, inputs, seed), actions, chosen);

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(arp).map((field) => field.key)).toEqual(Object.keys(PLAIN));
  });

  it.each(NAMES)("runs the scenario %s to rest and says in both languages what each frame does", (name) => {
    const { frames, ended } = trace(arp, runOf(arpEntry.scenarios[name]));
    expect(ended).toBe("rest");
    for (const [at, frame] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined) continue;
      const text = arp.describe(before.state as State, frame.event as Event, frame.state as State);
      expect(text.en).toMatch(/^[A-Z].*[.?]$/);
      expect(text.zh).toMatch(/[。？]$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null/);
    }
  });
});

describe("for any parameters, seed and inputs", () => {
  it("a run comes to rest, survives JSON, repeats itself, its time never runs back, and no packet is forgotten", () => {
    fc.assert(
      fc.property(parameters, picks, fc.integer(), (given, chosen, seed) => {
        expect(arp.params.safeParse(given).success).toBe(true);
        const inputs = inputsIn(given, chosen, seed);
        for (const { event } of inputs) expect(arp.input.safeParse(event).success).toBe(true);
        const states = play(given, inputs, seed);
        expect(play(given, inputs, seed, throughJson)).toEqual(states);
        expect(states.length).toBeLessThan(200);
        expect(arp.next(last(states))).toBeUndefined();
        for (const [at, { nowMs, counts, flights, asking }] of states.entries()) {
          expect(nowMs).toBeGreaterThanOrEqual(states[at - 1]?.nowMs ?? 0);
          const travelling = flights.filter(({ content }) => content.is === "data").length;
          expect(counts.sent).toBe(counts.delivered + counts.failed + counts.lost + travelling + (asking?.packets.length ?? 0));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("a cache names Mallory’s card only where he forged, and the switch let it pass", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        const states = play(given, inputsIn(given, chosen, 1));
        const named = states.some(({ hosts }) => hosts.some(({ cache }) => cache.some(({ mac }) => mac === MACS.mallory)));
        const forged = sentFrames(states).some(({ content }) => content.is === "arp" && content.forged);
        if (named) expect(forged && !given.inspected).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("every frame that passes a card can be encoded, and requests that nobody asked for are the only broadcasts", () => {
    fc.assert(
      fc.property(parameters, fc.constantFrom("laptop", "gateway"), (given, place) => {
        const { frames } = trace(arp, { parameters: given, seed: 3, inputs: [] });
        for (const { packet } of captureOf(arp, frames, place)) {
          expect(encode(packet).length).toBeGreaterThanOrEqual(42);
          const isBroadcast = packet.ethernet.destination === "ff:ff:ff:ff:ff:ff";
          if (isBroadcast) expect(packet.network).toMatchObject({ protocol: "arp", operation: "request" });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a prediction", () => {
  const predict = (name: Name, at: number, id: string) =>
    predictionAt(arp, trace(arp, runOf(arpEntry.scenarios[name])).frames, at, id);

  it.each([
    ["normal", 1, "first-frame", "A broadcast request for the gateway 192.0.2.254"],
    ["normal", 5, "first-frame", "The packet itself: the next hop is in the cache"],
    ["spoofing", 6, "gateway-entry", "Mallory’s card, …:66"],
    ["spoofing", 7, "taker", "Mallory"],
    ["spoofing", 8, "taker", "Mallory"],
    ["new-card", 6, "taker", "Nobody at all"],
    ["inspected", 6, "gateway-entry", "The gateway’s first card, …:fe"],
  ] as const)("in %s, of frame %i: %s", (name, at, id, right) => {
    expect(predict(name, at, id).answer).toBe(right);
  });

  it("names what the picture before does not show: who sends what, when, and whether the switch checks", () => {
    expect(predict("normal", 5, "first-frame").prompt).toBe(
      "5 s later the laptop (192.0.2.1/24, gateway 192.0.2.254) has packet 2 for 198.51.100.1. Which frame does it send first?",
    );
    expect(predict("ageing", 1, "first-frame").prompt).toContain("packet 1 for 192.0.2.2");
    expect(predict("new-card", 6, "taker").prompt).toMatch(/^19.5 s later .* packet 2, for 198.51.100.1,/);
    expect(predict("spoofing", 6, "gateway-entry").prompt).toMatch(
      /^An ARP reply that it never asked for .* 192.0.2.254 at …:66/,
    );
    expect(predict("inspected", 6, "gateway-entry").prompt).toMatch(/^The switch compares/);
  });

  it("is refused where it does not fit", () => {
    expect(() => predict("normal", 1, "taker")).toThrow("no packet of the laptop");
  });
});

import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, it } from "vitest";
import { formatAddress, networkOf, sizeOf } from "@/lib/reference/cidr";
import { formatPrefix, holds, type Prefix } from "@/lib/reference/prefixes";
import { throughJson } from "../fixtures";
import { formFields } from "../form";
import { actions } from "./actions";
import { cidr } from "./engine";
import { NAMES, run } from "./fixtures";
import { parsePrefixes, parseTable } from "./lists";
import type { Parameters } from "./parameters";
import type { Event, Input, State } from "./state";

/** Addresses of hosts: many in 10.0.0.0/27, so that prefixes meet, the others anywhere. */
const addresses = fc.oneof(
  fc.integer({ min: 0, max: 31 }).map((low) => 0x0a000000 + low),
  fc.integer({ min: 0x01000000, max: 0x7effffff }),
  fc.integer({ min: 0x80000000, max: 0xdfffffff }),
);
const lengths = fc.oneof(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 24, max: 32 }));
const host = fc.tuple(addresses, lengths).map(([address, length]) => `${formatAddress(address)}/${length}`);
const gateway = fc.oneof(fc.constant(""), addresses.map(formatAddress));
const prefix = fc.tuple(addresses, lengths).map(([address, length]): Prefix => ({ network: networkOf(address, length), length }));
const prefixes = fc.uniqueArray(prefix, { minLength: 2, maxLength: 8, selector: formatPrefix });
const table = fc
  .uniqueArray(prefix, { maxLength: 8, selector: formatPrefix })
  .map((lines) => lines.map((line, at) => `${formatPrefix(line)} ${at === 3 ? "discard" : "ABCDEFGH"[at]}`).join(", "));

const parameters: fc.Arbitrary<Parameters> = fc
  .record({
    task: fc.constantFrom("block", "talk", "merge", "route"),
    own: host,
    other: host,
    ownGateway: gateway,
    otherGateway: gateway,
    apart: fc.boolean(),
    proxyArp: fc.boolean(),
    prefixes: prefixes.map((list) => list.map(formatPrefix).join(", ")),
    table,
    packets: fc.array(addresses.map(formatAddress), { minLength: 1, maxLength: 6 }).map((list) => list.join(", ")),
  })
  .filter((given) => cidr.params.safeParse(given).success);

type Pick = { frame: number; choice: number };
const picks: fc.Arbitrary<Pick[]> = fc.array(fc.record({ frame: fc.nat(30), choice: fc.nat(12) }), { maxLength: 5 });

/** Plays with the actions that are offered when their frame has come. `through` is what a state passes after each step. */
function play(given: Parameters, chosen: Pick[], seed: number, through: (state: State) => State = (state) => state): State[] {
  const states = [cidr.init(given, seed)];
  const left = [...chosen].sort((one, other) => one.frame - other.frame);
  while (states.length < 2000) {
    const state = through(states.at(-1) as State);
    const event = nextOf(state, states.length - 1, left);
    if (event === undefined) return states;
    const after = cidr.step(state, event);
    const { zh, en } = cidr.describe(state, event, after);
    expect(`${en} ${zh}`).toMatch(/^[A-Z\d](?!.*(?:undefined|NaN|null)).*[.?] .+[。？]$/);
    states.push(after);
  }
  throw new Error("The run does not come to rest.");
}

function nextOf(state: State, at: number, left: Pick[]): Event | Input | undefined {
  const [pick] = left;
  if (pick !== undefined && pick.frame <= at) {
    left.shift();
    const offered = actions(state);
    const input = offered[pick.choice % Math.max(1, offered.length)]?.input;
    if (input !== undefined) expect(cidr.input.safeParse(input).success).toBe(true);
    return input ?? cidr.next(state);
  }
  return cidr.next(state);
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(cidr).map((field) => field.key)).toEqual(Object.keys(run("agree")[0]?.state.parameters ?? {}));
  });

  it.each(NAMES)("says of each frame of %s in both languages what happens", (name) => {
    const frames = run(name);
    for (const [at, frame] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined || frame.event === null) continue;
      const text = cidr.describe(before.state, frame.event, frame.state);
      expect(text.en).toMatch(/^[A-Z\d].*[.?]$/);
      expect(text.zh).toMatch(/[。？]$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  it.each([
    ["table", "10.0.0.1/8 A"],
    ["table", "10.0.0.0/8 a"],
    ["table", "10.0.0.0/8 A, 10.0.0.0/8 B"],
    ["prefixes", "10.0.0.0/8"],
    ["prefixes", "10.0.0.0/8, 10.0.0.0/8"],
    ["packets", "10.0.0.1, 224.0.0.1"],
    ["packets", ""],
    ["own", "10.0.0.1"],
    ["ownGateway", "10.0.0.256"],
  ])("does not take %s = %j", (key, value) => {
    expect(cidr.params.safeParse({ ...run("agree")[0]?.state.parameters, [key]: value }).success).toBe(false);
  });
});

describe("for any parameters, seed and inputs", () => {
  it("a run comes to rest, survives JSON, repeats itself, and its time never runs back", () => {
    fc.assert(
      fc.property(parameters, picks, fc.integer(), (given, chosen, seed) => {
        const states = play(given, chosen, seed);
        expect(play(given, chosen, seed, throughJson)).toEqual(states);
        expect(states.length).toBeLessThan(400);
        for (const [at, { nowMs }] of states.entries()) expect(nowMs).toBeGreaterThanOrEqual(states[at - 1]?.nowMs ?? 0);
      }),
      { numRuns: 80 },
    );
  });

  it("of the packets of two hosts each is delivered, given up or under way", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        for (const { work } of play({ ...given }, chosen, 1)) {
          if (work.task === "talk") expect([0, 1]).toContain(work.sent - work.delivered - work.failed);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe("beside ipaddr.js", () => {
  it("a host takes for a neighbour exactly whom that library finds in its subnet", () => {
    fc.assert(
      fc.property(host, addresses, (own, other) => {
        const last = run("slash-26", { own, other: `${formatAddress(other)}/32` }).at(-1)?.state.work;
        const isIn = ipaddr.IPv4.parse(formatAddress(other)).match(ipaddr.IPv4.parseCIDR(own));
        expect(last?.task === "block" && last.isOnLink).toBe(isIn);
      }),
    );
  });

  it("every packet goes by the longest line that the library finds to match", () => {
    fc.assert(
      fc.property(table, fc.array(addresses, { minLength: 1, maxLength: 6 }), (lines, packets) => {
        const last = run("longest-match", { table: lines, packets: packets.map(formatAddress).join(", ") }).at(-1)?.state.work;
        const longestFirst = [...(parseTable(lines) ?? [])].sort((one, other) => other.length - one.length);
        const expected = packets.map((to) => {
          const it = ipaddr.IPv4.parse(formatAddress(to));
          return longestFirst.find((line) => it.match(ipaddr.IPv4.parseCIDR(formatPrefix(line))))?.via ?? null;
        });
        expect(last?.task === "route" && last.done.map(({ via }) => via)).toEqual(expected);
      }),
    );
  });

  it("merged prefixes hold the same addresses as before, in the fewest lines", () => {
    fc.assert(
      fc.property(prefixes, addresses, (list, sample) => {
        const text = list.map(formatPrefix).join(", ");
        const last = run("aggregate", { prefixes: text }).at(-1)?.state.work;
        if (last?.task !== "merge" || last.cover === null) throw new Error("Nothing was merged.");
        const isIn = (lines: readonly Prefix[], address: number) =>
          lines.some((line) => ipaddr.IPv4.parse(formatAddress(address)).match(ipaddr.IPv4.parseCIDR(formatPrefix(line))));
        const samples = [
          sample,
          ...list.flatMap(({ network, length }) => [
            network - 1,
            network,
            network + sizeOf(length) - 1,
            network + sizeOf(length),
          ]),
        ];
        for (const address of samples.filter((one) => one >= 0 && one < 2 ** 32))
          expect(isIn(last.list, address)).toBe(isIn(parsePrefixes(text) ?? [], address));
        for (const [at, one] of last.list.entries()) {
          const next = last.list[at + 1];
          if (next === undefined) continue;
          expect(holds(one, next)).toBe(false);
          expect(one.network ^ next.network).not.toBe(one.length === next.length ? sizeOf(one.length) : Number.NaN);
        }
        expect(last.list.reduce((sum, { length }) => sum + sizeOf(length), last.missing ?? Number.NaN)).toBe(
          sizeOf(last.cover.length),
        );
      }),
    );
  });
});

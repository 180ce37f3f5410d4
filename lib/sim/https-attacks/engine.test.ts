import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode } from "@/lib/packets/encode";
import { predictionAt, throughJson } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { captureOf, trace } from "../trace";
import { httpsAttacks } from "./engine";
import { outcomesOf, PLAIN, play, stepsOf } from "./fixtures";
import { octetsOf, sealedLength } from "./messages";
import type { Parameters } from "./parameters";
import { httpsAttacksEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { init, knowsHsts, step } from "./step";

type Name = keyof typeof httpsAttacksEntry.scenarios;
const NAMES = Object.keys(httpsAttacksEntry.scenarios) as Name[];

function framesOf(name: Name) {
  return trace(httpsAttacks, runOf(httpsAttacksEntry.scenarios[name])).frames;
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(httpsAttacks).map((field) => field.key)).toEqual(Object.keys(PLAIN));
  });

  it.each(NAMES)("runs the scenario %s to rest and says in both languages what each frame does", (name) => {
    const frames = framesOf(name);
    for (const [at, frame] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined) continue;
      const text = httpsAttacks.describe(before.state as State, frame.event as Event, frame.state as State);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null/);
    }
    expect(outcomesOf(play(httpsAttacksEntry.scenarios[name].parameters))).toHaveLength(1);
  });

  it("lets the learner answer a warning, either way", () => {
    const at = play({ entered: "https", attack: "own-ca" }).states.find(({ plan, done }) => plan[done - 1]?.is === "warning");
    if (at === undefined) throw new Error("There is a warning.");
    expect(httpsAttacks.actions(at).map(({ label }) => label.en)).toEqual(["Click “proceed”", "Go back"]);
    const end = (proceeds: boolean) => step(at, { kind: "answer", proceeds }).plan.at(-1);
    expect(end(true)).toEqual({ is: "end", outcome: "stolen" });
    expect(end(false)).toEqual({ is: "end", outcome: "stopped" });
    const first = init(PLAIN, 1);
    expect(step(first, { kind: "answer", proceeds: true })).toBe(first);
  });

  it("counts a sealed message with what TLS 1.3 adds to it", () => {
    expect(sealedLength("get", PLAIN) - octetsOf("get").length).toBe(5 + 1 + 16);
  });
});

const parameters: fc.Arbitrary<Parameters> = fc.record({
  entered: fc.constantFrom("bare", "http", "https"),
  browser: fc.constantFrom("http-first", "https-first", "asks"),
  attack: fc.constantFrom("none", "listen", "own-ca", "other-name", "copied", "strip"),
  rootInstalled: fc.boolean(),
  site: fc.constantFrom("https", "http-only"),
  hsts: fc.constantFrom("none", "header", "preloaded"),
  maxAgeDays: fc.integer({ min: 0, max: 730 }),
  lastVisitDaysAgo: fc.integer({ min: 0, max: 730 }),
  clicksThrough: fc.boolean(),
});
const inputs: fc.Arbitrary<Input[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("answer" as const), proceeds: fc.boolean() }),
    fc.record({ kind: fc.constant("visit" as const), attacked: fc.boolean() }),
    fc.record({ kind: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 1000 }) }),
    fc.record({ kind: fc.constant("install" as const) }),
  ),
  { maxLength: 8 },
);

describe("for any parameters, seed and inputs", () => {
  it("a run comes to rest, survives JSON, repeats itself, and its time never runs back", () => {
    fc.assert(
      fc.property(parameters, inputs, fc.integer(), (given, done, seed) => {
        expect(httpsAttacks.params.safeParse(given).success).toBe(true);
        const { states } = play(given, done, seed);
        expect(play(given, done, seed, throughJson).states).toEqual(states);
        expect(states.length).toBeLessThan(300);
        expect(httpsAttacks.next(states.at(-1) ?? init(given, seed))).toBeUndefined();
        expect(states.every((state, at) => at === 0 || state.nowMs >= (states[at - 1]?.nowMs ?? 0))).toBe(true);
      }),
    );
  });

  it("nothing is sent in the clear to a name that the browser knows for HSTS", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        for (const state of play(given, done).states) {
          if (state.done === 0 && knowsHsts(state))
            expect(state.plan.some((one) => one.is === "plain" && one.from === "you")).toBe(false);
        }
      }),
    );
  });

  it("Mallory has the password exactly where a visit ends with it stolen, and never without being there", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        const played = play(given, done);
        const read = stepsOf(played.states).filter((one) => one.is === "read" && !one.sealed).length;
        expect(read).toBe(outcomesOf(played).filter((one) => one === "stolen").length);
        if (given.attack === "none") expect(read).toBe(0);
      }),
    );
  });

  it("a capture holds the password exactly where it crossed in the clear, and every octet of what did", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const run = { parameters: given, seed: 7, inputs: [] };
        const { frames } = trace(httpsAttacks, run);
        const captured = captureOf(httpsAttacks, frames, "browser");
        const text = captured.map(({ packet }) => new TextDecoder("latin1").decode(encode(packet))).join("");
        const plain = stepsOf(frames.map((frame) => frame.state as State)).filter((one) => one.is === "plain");
        expect(text.includes("tortoise")).toBe(plain.some((one) => one.message === "login"));
        for (const { message } of plain) expect(text).toContain(new TextDecoder("latin1").decode(octetsOf(message)));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a prediction", () => {
  function predict(name: Name, at: number, id: string) {
    const { answer, why } = predictionAt(httpsAttacks, framesOf(name), at, id);
    return { answer, why };
  }

  it("of the outcome names the step that decides", () => {
    expect(predict("no-button", 1, "outcome")).toEqual({
      answer: "Nobody: the browser stops",
      why: "As bank.example is an HSTS host, there is no “proceed” to click: the connection ends. The password was never sent, and the site did not open.",
    });
    expect(predict("stripping", 1, "outcome").answer).toBe("The bank and Mallory");
    expect(predict("strip-hsts", 1, "outcome").answer).toBe("The bank, and nobody else");
  });

  it("of the certificate and of the first message knows what comes", () => {
    expect(predict("without-forging", 4, "verdict").answer).toBe("The name does not fit");
    expect(predict("stripping", 2, "first-message").answer).toBe("A GET in the clear, over http");
    expect(predict("strip-hsts", 2, "first-message").answer).toBe("A ClientHello, for https");
    expect(() => predict("stripping", 3, "first-message")).toThrow("when the address has been entered");
    expect(() => predict("stripping", 2, "verdict")).toThrow("no certificate is checked");
  });
});

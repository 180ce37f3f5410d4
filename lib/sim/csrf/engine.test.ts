import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { predictionAt, throughJson } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { csrf } from "./engine";
import { endOf, play, UNDEFENDED } from "./fixtures";
import type { Parameters } from "./parameters";
import { csrfEntry } from "./scenarios";
import { type Event, type Input, methodOf, type State } from "./state";
import { attemptOf, OPENING_BALANCE, step } from "./step";

type Name = keyof typeof csrfEntry.scenarios;
const NAMES = Object.keys(csrfEntry.scenarios) as Name[];

function framesOf(name: Name) {
  return trace(csrf, runOf(csrfEntry.scenarios[name])).frames;
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(csrf).map((field) => field.key)).toEqual(Object.keys(UNDEFENDED));
  });

  it.each(NAMES)("runs the scenario %s to rest and says in both languages what each frame does", (name) => {
    const frames = framesOf(name);
    for (const [at, frame] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined) continue;
      const text = csrf.describe(before.state as State, frame.event as Event, frame.state as State);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  it.each([
    ["forged", { stolen: 500, paid: 0 }],
    ["own", { stolen: 0, paid: 500 }],
    ["lax", { stolen: 0, paid: 0 }],
    ["lax-link", { stolen: 500, paid: 0 }],
    ["lax-image", { stolen: 0, paid: 0 }],
    ["token", { stolen: 0, paid: 0 }],
    ["sibling", { stolen: 500, paid: 0 }],
    ["two-minutes", { stolen: 500, paid: 0 }],
    ["none-without-secure", { stolen: 0, paid: 0 }],
    ["expired", { stolen: 0, paid: 0, sessions: [] }],
  ] as const)("%s ends with %j", (name, expected) => {
    expect(framesOf(name).at(-1)?.state).toMatchObject(expected);
  });

  it("stops a sibling’s form by a token or by Origin, which SameSite does not", () => {
    const sibling = csrfEntry.scenarios.sibling.parameters;
    expect(endOf({ ...sibling, token: true }).stolen).toBe(0);
    expect(endOf({ ...sibling, check: "origin" }).stolen).toBe(0);
  });

  it("cannot log out whom it does not know", () => {
    const end = endOf({ secure: false });
    expect(end.sessions).toHaveLength(1);
    expect(step(end, { kind: "logout" })).toBe(end);
  });
});

const parameters: fc.Arbitrary<Parameters> = fc.record({
  sameSite: fc.constantFrom("unset", "None", "Lax", "Strict"),
  secure: fc.boolean(),
  maxAge: fc.constantFrom("session", "300", "1209600"),
  unset: fc.constantFrom("lax", "lax-two-minutes", "none"),
  later: fc.integer({ min: 0, max: 86_400 }),
  page: fc.constantFrom("kittens", "blog", "own"),
  way: fc.constantFrom("form", "link", "image", "frame", "fetch"),
  getChanges: fc.boolean(),
  token: fc.boolean(),
  check: fc.constantFrom("none", "origin", "fetch-site"),
});
const inputs: fc.Arbitrary<Input[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom("login" as const, "logout" as const) }),
    fc.record({ kind: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 1000 }) }),
    fc.record({
      kind: fc.constant("attempt" as const),
      page: fc.constantFrom("kittens" as const, "blog" as const, "own" as const),
      way: fc.constantFrom("form" as const, "link" as const, "image" as const, "frame" as const, "fetch" as const),
    }),
  ),
  { maxLength: 7 },
);

describe("for any parameters, seed and inputs", () => {
  it("a run comes to rest, survives JSON, repeats itself, and its time never runs back", () => {
    fc.assert(
      fc.property(parameters, inputs, fc.integer(), (given, done, seed) => {
        expect(csrf.params.safeParse(given).success).toBe(true);
        const states = play(given, done, seed);
        expect(play(given, done, seed, throughJson)).toEqual(states);
        expect(states.length).toBeLessThan(200);
        expect(states.every((state, at) => at === 0 || state.nowMs >= (states[at - 1]?.nowMs ?? 0))).toBe(true);
      }),
    );
  });

  it("no money appears or is lost", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        for (const { balance, stolen, paid } of play(given, done)) expect(balance + stolen + paid).toBe(OPENING_BALANCE);
      }),
    );
  });

  it("no cookie is kept past its time, and none says None without Secure", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        for (const { jar, nowMs, plan, done: shown } of play(given, done)) {
          const isWaiting = plan[shown - 1]?.is === "pause";
          // A message takes 20 ms, in which a cookie may expire; it is gone when cookies are chosen.
          const slack = isWaiting ? 0 : 1000;
          expect(jar.every(({ untilMs }) => untilMs === null || untilMs > nowMs - slack)).toBe(true);
          expect(jar.some(({ sameSite, secure }) => sameSite === "None" && !secure)).toBe(false);
        }
      }),
    );
  });

  it("nothing is stolen by POST where there is a token, nor across sites where the cookie is Strict", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        const states = play(given, done);
        for (const [at, state] of states.entries()) {
          if (state.stolen === (states[at - 1]?.stolen ?? 0)) continue;
          const { page, way } = attemptOf(state);
          if (given.token) expect(methodOf(way)).toBe("GET");
          if (given.sameSite === "Strict") expect(page).toBe("blog");
        }
      }),
    );
  });

  it("every action offered changes the run", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        const end = endOf(given, done);
        for (const { input } of csrf.actions(end)) expect(step(end, input)).not.toBe(end);
      }),
    );
  });
});

describe("a prediction", () => {
  function predict(name: Name, at: number, id: string) {
    if (typeof csrf.questions?.[id]?.prompt !== "function") throw new Error("The prompt does not say what decides.");
    const { prompt, answer, why } = predictionAt(csrf, framesOf(name), at, id);
    return { answer, why, prompt };
  }

  it("says what the cookie says and what the bank checks", () => {
    expect(predict("forged", 9, "cookie").prompt).toContain("SameSite=None");
    expect(predict("two-minutes", 19, "cookie").prompt).toContain("has no SameSite and is 210 s old");
    expect(predict("token", 7, "money").prompt).toContain("the token that its own form contains");
    expect(predict("lax-image", 7, "money").prompt).toContain("a GET transfers money, too");
    expect(() => predict("forged", 6, "money")).toThrow("no request is about to be sent");
  });

  it("of the cookie knows what SameSite says", () => {
    expect(predict("lax-link", 9, "cookie").answer).toBe("Yes, it goes along");
    expect(predict("lax-image", 9, "cookie").answer).toBe("No, it stays in the jar");
    expect(predict("two-minutes", 19, "cookie").answer).toBe("No, it stays in the jar");
  });

  it("of the money knows who stops it", () => {
    expect(predict("lax", 7, "money").answer).toBe("The bank does not know whose it is, and refuses");
    expect(predict("token", 7, "money").answer).toBe("The bank knows Alice, and refuses all the same");
    expect(predict("sibling", 7, "money").answer).toBe("The transfer goes through");
  });
});

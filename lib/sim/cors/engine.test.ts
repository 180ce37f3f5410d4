import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { predictionAt, throughJson } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { cors } from "./engine";
import { endOf, PREFLIGHTED, play, SIMPLE } from "./fixtures";
import type { Parameters } from "./parameters";
import { corsEntry } from "./scenarios";
import { type Event, type Input, type State, shownStep } from "./state";
import { step } from "./step";

type Name = keyof typeof corsEntry.scenarios;
const NAMES = Object.keys(corsEntry.scenarios) as Name[];

function framesOf(name: Name) {
  return trace(cors, runOf(corsEntry.scenarios[name])).frames;
}

function lastOf(name: Name): State {
  // The trace is of this very engine.
  return framesOf(name).at(-1)?.state as State;
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(cors).map((field) => field.key)).toEqual(Object.keys(SIMPLE));
  });

  it.each(NAMES)("runs the scenario %s to rest and says in both languages what each frame does", (name) => {
    const frames = framesOf(name);
    for (const [at, frame] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined) continue;
      const text = cors.describe(before.state as State, frame.event as Event, frame.state as State);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  it.each([
    ["simple", { preflights: 0, carriedOut: 1, delivered: 1, refused: 0 }],
    ["preflight", { preflights: 1, carriedOut: 1, delivered: 1, refused: 0 }],
    ["no-permission", { preflights: 0, carriedOut: 1, delivered: 0, refused: 1 }],
    ["missing-header", { preflights: 1, carriedOut: 0, delivered: 0, refused: 1 }],
    ["star-credentials", { preflights: 0, carriedOut: 1, delivered: 0, refused: 1 }],
    ["credentials", { preflights: 0, carriedOut: 1, delivered: 1, refused: 0 }],
    ["cached", { preflights: 2, carriedOut: 3, delivered: 3, refused: 0 }],
    ["login-for-options", { preflights: 1, carriedOut: 0, delivered: 0, refused: 1 }],
    ["only-on-options", { preflights: 1, carriedOut: 1, delivered: 0, refused: 1 }],
  ] as const)("%s ends with %j", (name, expected) => {
    expect(lastOf(name)).toMatchObject(expected);
  });

  it("asks nothing within one origin", () => {
    const end = endOf({ ...PREFLIGHTED, target: "same", allowOrigin: "none", allowMethods: "none" });
    expect(end).toMatchObject({ preflights: 0, carriedOut: 1, delivered: 1 });
  });

  it("lets curl through where a script is refused, and a script where the server has been put right", () => {
    const broken = corsEntry.scenarios["missing-header"].parameters;
    expect(endOf(broken, [{ kind: "curl" }])).toMatchObject({ refused: 1, carriedOut: 1, delivered: 1 });
    expect(endOf(broken, [{ kind: "mend" }, { kind: "call" }])).toMatchObject({ refused: 1, carriedOut: 1, delivered: 1 });
  });
});

const parameters: fc.Arbitrary<Parameters> = fc.record({
  target: fc.constantFrom("same", "api"),
  method: fc.constantFrom("GET", "POST", "PUT", "DELETE"),
  contentType: fc.constantFrom("none", "form", "text", "json"),
  customHeader: fc.boolean(),
  authorization: fc.boolean(),
  credentials: fc.constantFrom("omit", "same-origin", "include"),
  allowOrigin: fc.constantFrom("none", "exact", "other", "star"),
  allowCredentials: fc.boolean(),
  allowMethods: fc.constantFrom("none", "form", "write", "star"),
  allowHeaders: fc.constantFrom("none", "type", "custom", "all", "star"),
  maxAge: fc.constantFrom("none", "0", "60", "600", "86400"),
  preflightStatus: fc.constantFrom("204", "200", "401", "405"),
  onResponse: fc.boolean(),
});
const inputs: fc.Arbitrary<Input[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom("call" as const, "curl" as const, "mend" as const) }),
    fc.record({ kind: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 1000 }) }),
  ),
  { maxLength: 6 },
);

describe("for any parameters and inputs", () => {
  it("a run comes to rest, survives JSON, and its time never runs back", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        expect(cors.params.safeParse(given).success).toBe(true);
        const states = play(given, done);
        expect(play(given, done, throughJson)).toEqual(states);
        expect(states.length).toBeLessThan(250);
        expect(states.every((state, at) => at === 0 || state.nowMs >= (states[at - 1]?.nowMs ?? 0))).toBe(true);
      }),
    );
  });

  it("every call ends once, with a response or an error, and no response is read that was not made", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        const states = play(given, done);
        const end = states.at(-1);
        if (end === undefined) throw new Error("A run has at least its first state.");
        expect(end.delivered + end.refused).toBe(end.calls);
        expect(end.delivered).toBeLessThanOrEqual(end.carriedOut);
      }),
    );
  });

  it("no request across origins that a form could not send goes out without a permission", () => {
    fc.assert(
      fc.property(parameters, inputs, (given, done) => {
        for (const state of play({ ...given, target: "api" }, done)) {
          const shown = shownStep(state);
          if (shown?.is !== "request" || shown.from === "curl") continue;
          const asked = state.plan.some((one) => one.is === "store" || (one.is === "route" && one.route === "cached"));
          const simple = state.plan.some((one) => one.is === "route" && one.route === "simple");
          expect(asked || simple).toBe(true);
          if (simple) expect(["GET", "POST"]).toContain(given.method);
        }
      }),
    );
  });

  it("a server that is put right satisfies the next call, and every action offered changes the run", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const end = endOf(given);
        for (const { input } of cors.actions(end)) expect(step(end, input)).not.toBe(end);
        expect(endOf(given, [{ kind: "mend" }, { kind: "call" }]).delivered).toBe(end.delivered + 1);
      }),
    );
  });
});

describe("a prediction", () => {
  function predict(name: Name, at: number, id: string) {
    if (typeof cors.questions?.[id]?.prompt !== "function") throw new Error("The prompt does not say what decides.");
    const { prompt, answer, why } = predictionAt(cors, framesOf(name), at, id);
    return { answer, why, prompt };
  }

  it("of the first message knows whether it is the request or an OPTIONS", () => {
    expect(predict("no-permission", 2, "first").answer).toBe("The POST itself");
    expect(predict("preflight", 2, "first").answer).toBe("An OPTIONS");
    expect(predict("cached", 20, "first")).toMatchObject({
      answer: "The PUT itself",
      prompt: expect.stringContaining("The preflight cache still permits PUT, DELETE, content-type."),
    });
    expect(() => predict("preflight", 4, "first")).toThrow("asked when the script calls");
  });

  it("of the ending names the check that fails", () => {
    expect(predict("no-permission", 6, "ending").prompt).toContain("The server’s response has no Access-Control fields.");
    expect(predict("no-permission", 6, "ending").answer).toBe("The server carries it out, the script gets an error");
    expect(predict("missing-header", 7, "ending")).toEqual({
      prompt: expect.stringContaining("Access-Control-Allow-Headers: content-type. To the request itself it would answer with"),
      answer: "The request never leaves, the script gets an error",
      why: "There is no x-trace in Access-Control-Allow-Headers. The check fails. The browser gives the script a TypeError; the PUT was never sent.",
    });
  });
});

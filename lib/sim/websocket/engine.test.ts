import { describe, expect, it } from "vitest";
import { askedAt, predictionAt } from "../fixtures";
import { formFields } from "../form";
import { websocket } from "./engine";
import { framesOf, NORMAL, play, SCENARIO_NAMES, type ScenarioName, stepsOf } from "./fixtures";
import type { Parameters } from "./parameters";
import type { Event, Input } from "./state";
import { step } from "./step";

/** What the engine asks before frame `at`, and its answer. */
function predict(name: ScenarioName, at: number, question: string): string {
  const frames = framesOf(name);
  expect(askedAt(websocket, frames, at, question).why.zh).toMatch(/。$/);
  const { prompt, answer } = predictionAt(websocket, frames, at, question);
  expect(prompt).toMatch(/\?$/);
  return answer;
}

function endOf(parameters: Partial<Parameters>): number | undefined {
  const last = stepsOf(play(parameters)).at(-1);
  return last?.is === "closed" ? last.code : undefined;
}

function statusOf(parameters: Partial<Parameters>): number | undefined {
  const answer = stepsOf(play(parameters)).find(({ is }) => is === "response");
  return answer?.is === "response" ? answer.status : undefined;
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(websocket).map((field) => field.key)).toEqual(Object.keys(NORMAL));
  });

  it.each(SCENARIO_NAMES)("runs the scenario %s to rest and says in both languages what each frame does", (name) => {
    const frames = framesOf(name);
    for (const [at, { event, state }] of frames.slice(1).entries()) {
      const text = websocket.describe(frames[at]?.state as never, event as Event | Input, state);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|Nothing/);
    }
  });
});

describe("the upgrade", () => {
  it("fails by another version, a foreign origin, or a proxy that drops Upgrade", () => {
    expect(statusOf({})).toBe(101);
    expect(statusOf({ version: "8" })).toBe(426);
    expect(statusOf({ origin: "evil" })).toBe(403);
    expect(statusOf({ origin: "evil", checksOrigin: false })).toBe(101);
    expect(statusOf({ proxy: "drops" })).toBe(400);
    expect(statusOf({ proxy: "idle" })).toBe(101);
  });

  it("ends in 1006 for the client when the accept value is wrong", () => {
    expect(endOf({ accept: "decoded" })).toBe(1006);
    expect(endOf({ accept: "stale", nonce: "rfc" })).toBe(1006);
  });
});

describe("the end of a connection", () => {
  it("has the code that somebody sent, and 1006 where nobody did", () => {
    expect(endOf({})).toBe(1000);
    expect(endOf({ closes: "server" })).toBe(1001);
    expect(endOf({ closes: "breaks" })).toBe(1006);
    expect(endOf({ masking: "none" })).toBe(1002);
    expect(endOf({ masking: "both" })).toBe(1006);
  });

  it("comes from the idle proxy exactly when the server is silent for as long as its patience", () => {
    const idle = { proxy: "idle", idleLimitS: 60 } as const;
    expect(endOf({ ...idle, silenceS: 59, pingEveryS: 0 })).toBe(1000);
    expect(endOf({ ...idle, silenceS: 60, pingEveryS: 0 })).toBe(1006);
    expect(endOf({ ...idle, silenceS: 180, pingEveryS: 60 })).toBe(1006);
    expect(endOf({ ...idle, silenceS: 180, pingEveryS: 45 })).toBe(1000);
    expect(endOf({ proxy: "none", silenceS: 180, pingEveryS: 0 })).toBe(1000);
  });

  it("is begun by the learner in either direction, or by an unmasked frame", () => {
    const codeAfter = (input: Input) => {
      let state = play({}).states[8];
      if (state === undefined) throw new Error("The connection is open by then.");
      state = step(state, input);
      while (websocket.next(state) !== undefined) state = step(state, websocket.next(state) as Event);
      const last = state.plan.at(-1);
      return last?.is === "closed" ? last.code : undefined;
    };
    expect(codeAfter({ kind: "close", by: "client" })).toBe(1000);
    expect(codeAfter({ kind: "close", by: "server" })).toBe(1001);
    expect(codeAfter({ kind: "break" })).toBe(1006);
    expect(codeAfter({ kind: "unmasked" })).toBe(1002);
    expect(codeAfter({ kind: "ping" })).toBe(1000);
  });
});

describe("a careless proxy", () => {
  it("is poisoned without masks and not with them", () => {
    const gets = (masking: Parameters["masking"]) =>
      stepsOf(play({ proxy: "careless", masking })).find(({ is }) => is === "visitor-gets");
    expect(gets("none")).toMatchObject({ poisoned: true });
    expect(gets("client")).toMatchObject({ poisoned: false });
  });
});

describe("a prediction", () => {
  it("of a first byte follows from FIN and opcode", () => {
    expect(predict("fragments", 7, "first-byte")).toBe("01");
    expect(predict("fragments", 8, "first-byte")).toBe("89");
    expect(predict("fragments", 10, "first-byte")).toBe("00");
    expect(predict("fragments", 11, "first-byte")).toBe("80");
    expect(() => predict("normal", 1, "first-byte")).toThrow("for a frame only");
  });

  it("names what decides: the message it interrupts, the mask that is missing, the silence", () => {
    const promptOf = (name: ScenarioName, at: number, question: string) =>
      predictionAt(websocket, framesOf(name), at, question).prompt;
    expect(promptOf("fragments", 8, "first-byte")).toContain("In the middle of a message the server sends a ping.");
    expect(promptOf("unmasked", 9, "overhead")).toContain("against the rules, does not mask it");
    expect(promptOf("proxy-idle", 16, "close-code")).toContain("silent for 60 s");
    expect(promptOf("hijack", 2, "upgrade")).toContain("does not look at Origin");
    expect(promptOf("fragments", 2, "close-code")).toContain("going away");
  });

  it("of the overhead counts header, longer length and key", () => {
    expect(predict("normal", 7, "overhead")).toBe("2");
    expect(predict("normal", 9, "overhead")).toBe("6");
    expect(predict("length", 9, "overhead")).toBe("8");
  });

  it("of an upgrade and of its end follows the run", () => {
    expect(predict("normal", 2, "upgrade")).toMatch(/open connection/);
    expect(predict("wrong-accept", 2, "upgrade")).toMatch(/gives? the connection up/);
    expect(predict("proxy-drops", 2, "upgrade")).toMatch(/no 101/);
    expect(predict("proxy-idle", 15, "close-code")).toBe("1006");
    expect(predict("unmasked", 10, "close-code")).toBe("1002");
    expect(predict("poisoned", 12, "visitor")).toMatch(/attacker/);
    expect(predict("protected", 12, "visitor")).toMatch(/genuine/);
  });
});

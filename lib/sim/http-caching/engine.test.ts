import { describe, expect, it } from "vitest";
import { askedAt, lastOf, predictionAt } from "../fixtures";
import { formFields } from "../form";
import { actions } from "./actions";
import { faultsIn } from "./audit";
import { httpCaching } from "./engine";
import { type CachingFrame, framesOf, run, SCENARIO_NAMES, type ScenarioName, seenIn } from "./fixtures";
import { parametersSchema } from "./parameters";
import { httpCachingEntry } from "./scenarios";
import { parseScript } from "./script";

function said(frames: CachingFrame[], at: number) {
  const [before, frame] = [frames[at - 1], frames[at]];
  if (before === undefined || frame?.event == null) throw new Error("No such frame.");
  return httpCaching.describe(before.state, frame.event, frame.state);
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(httpCaching).map(({ key }) => key)).toEqual(
      Object.keys(httpCachingEntry.scenarios["two-questions"].parameters),
    );
  });

  it.each([
    ["cacheControl", "max-age=60 no-cache"],
    ["cacheControl", "max-age=60,, x"],
    ["expires", "tomorrow"],
    ["lastModified", "+5"],
    ["visits", "0 anna, 0 ben"],
    ["visits", "0 carl"],
    ["visits", "5 anna, 3 anna"],
    ["visits", "100000000 anna"],
    ["visits", Array.from({ length: 13 }, (_, at) => `${at} anna`).join(", ")],
  ])("refuses %s: %s", (key, value) => {
    const base = httpCachingEntry.scenarios["two-questions"].parameters;
    expect(parametersSchema.safeParse({ ...base, [key]: value }).success).toBe(false);
  });

  it("reads a script of visits", () => {
    const entries = parseScript(" 0 anna,40  ben reload, 50 change, 60 anna max-stale=30");
    expect(entries?.map(({ atS }) => atS)).toEqual([0, 40, 50, 60]);
    expect(entries?.[1]).toMatchObject({ user: "ben", how: "reload", directives: { maxAge: 0 } });
    expect(entries?.[3]).toMatchObject({ how: "own", directives: { maxStale: 30 } });
  });

  it.each(SCENARIO_NAMES)("runs %s to rest in few frames, without a fault, and tells each of them in both languages", (name) => {
    const frames = framesOf(name);
    expect(frames.length).toBeLessThan(25);
    expect(faultsIn(frames)).toEqual([]);
    for (let at = 1; at < frames.length; at += 1) {
      const text = said(frames, at);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  it.each<[ScenarioName, string[]]>([
    ["two-questions", ["anna origin v1", "anna own v1", "anna validated v1", "anna own v1", "anna origin v2"]],
    ["no-store", ["anna origin v1", "anna origin v1", "anna origin v1"]],
    ["age", ["ben origin v1", "anna shared v1", "anna own v1", "anna validated v1"]],
    ["stale-when-down", ["anna origin v1", "anna own v1", "anna own v1"]],
    ["must-revalidate", ["anna origin v1", "anna own v1", "anna failure 504"]],
    ["private-forgotten", ["anna origin v1 anna", "ben shared v1 anna", "anna own v1 anna"]],
    ["private", ["anna origin v1 anna", "ben origin v1 ben", "anna own v1 anna"]],
    ["authorization", ["anna origin v1 anna", "ben origin v1 ben", "anna own v1 anna"]],
    ["vary-forgotten", ["anna origin v1 zh", "ben shared v1 zh", "anna own v1 zh", "ben own v1 zh"]],
    ["vary", ["anna origin v1 zh", "ben origin v1 en", "anna own v1 zh", "ben own v1 en"]],
    ["reload", ["anna origin v1", "anna own v1", "anna validated v1", "anna origin v1"]],
    ["immutable", ["anna origin v1", "anna own v1", "anna own v1", "anna validated v1"]],
    ["heuristic", ["anna origin v1", "anna own v1", "anna own v1", "anna origin v2"]],
    ["clock-ahead", ["anna origin v1", "anna own v1", "anna validated v1"]],
    ["restored-backup", ["anna origin v1", "anna validated v1", "anna validated v1", "anna origin v3"]],
    ["put", ["anna origin v1", "ben shared v1", "anna origin 204", "anna origin v2", "ben own v1"]],
    ["stale-while-revalidate", ["anna origin v1", "anna own v1", "anna own v2"]],
  ])("%s goes as its summary says", (name, seen) => {
    expect(seenIn(framesOf(name))).toEqual(seen);
  });

  it("says why a copy is not used, and what is asked", () => {
    expect(said(framesOf("two-questions"), 5).en).toBe(
      'Anna opens the page. Anna’s browser has a stale copy: age 70 s, lifetime 60 s. It asks the origin, with If-None-Match: "v1".',
    );
    expect(said(framesOf("private"), 4).zh).toBe("共享缓存不存，因为 private：只许私有缓存存。它回 200。");
  });

  it("counts age on through several caches", () => {
    const frames = framesOf("age");
    expect(frames[8]?.state.shown).toMatchObject({ by: "shared", ageS: 40 });
    expect(frames[9]?.state.decision).toMatchObject({ outcome: "serve", ageS: 55 });
    expect(frames[13]?.state.messages[0]).toMatchObject({ response: { status: 304, ageS: 0 } });
  });

  it("combines the tags of a browser and of the shared cache in one question (RFC 9111 §4.3.2)", () => {
    const frames = run({ shared: true, visits: "0 anna, 30 change, 31 ben hard, 95 anna" });
    const asked = frames
      .flatMap(({ state }) => state.messages)
      .filter(({ from, kind }) => from === "shared" && kind === "request");
    expect(asked.at(-1)).toMatchObject({ request: { ifNoneMatch: ['"v1"', '"v2"'] } });
    // The 304 is about "v2", which Anna does not have: she gets all of it.
    expect(seenIn(frames).at(-1)).toBe("anna shared v2");
  });

  it("uses a stale copy after an error where stale-if-error permits it, and after a 503 nowhere else", () => {
    const visits = "0 anna, 30 503, 70 anna";
    const last = (cacheControl: string) => seenIn(run({ cacheControl, visits, staleWhenDown: true })).at(-1);
    expect(last("max-age=60, stale-if-error=30")).toBe("anna own v1");
    expect(last("max-age=60, stale-if-error=5")).toBe("anna failure 503");
    expect(last("max-age=60")).toBe("anna failure 503");
  });

  it("answers 504 to only-if-cached where nothing can be used, and asks nobody", () => {
    const frames = run({ visits: "0 anna only-if-cached" });
    expect(seenIn(frames)).toEqual(["anna failure 504"]);
    expect(frames).toHaveLength(2);
  });
});

describe("the learner", () => {
  it("can send somebody once more, and the run goes on", () => {
    const later = [{ frame: 5, event: { type: "ask", user: "ben", how: "get" } }];
    expect(seenIn(run({ visits: "0 anna", shared: true }, later))).toEqual(["anna origin v1", "ben shared v1"]);
  });

  it("is offered only what changes something", () => {
    for (const name of ["age", "must-revalidate"] as const)
      for (const { state } of framesOf(name))
        for (const { input } of actions(state)) expect(httpCaching.step(state, input)).not.toBe(state);
  });

  it("changes nothing with an input that no longer applies", () => {
    const last = lastOf(run());
    expect(httpCaching.step(last, { type: "purge", cache: "shared" })).toBe(last);
    expect(httpCaching.step(last, { type: "interfere", deed: "up" })).toBe(last);
  });
});

describe("the predictions", () => {
  const answerTo = (name: ScenarioName, frame: number, question: "reuse" | "answer" | "storing" | "sees") => {
    const { prompt, answer } = predictionAt(httpCaching, framesOf(name), frame, question);
    expect(prompt).toMatch(/\?$/);
    return answer;
  };

  it.each<[ScenarioName, number, "reuse" | "answer" | "storing" | "sees", string]>([
    ["two-questions", 4, "reuse", "It uses its stored copy"],
    ["two-questions", 5, "reuse", "It asks whether its copy still holds"],
    ["reload", 8, "reuse", "It asks for all of it, unconditionally"],
    ["two-questions", 6, "answer", "304, without content"],
    ["must-revalidate", 7, "answer", "Nothing at all"],
    ["private", 4, "storing", "It uses it this once and does not store it"],
    ["private", 5, "storing", "It stores a copy"],
    ["private-forgotten", 6, "sees", "A copy made for somebody else"],
    ["heuristic", 5, "sees", "An older version"],
    ["must-revalidate", 6, "sees", "An error message"],
  ])("%s, frame %i, %s: %s", (name, frame, question, right) => {
    expect(answerTo(name, frame, question)).toBe(right);
  });

  const promptOf = (name: ScenarioName, frame: number, question: "reuse" | "answer" | "sees") =>
    askedAt(httpCaching, framesOf(name), frame, question).prompt;

  it.each<[ScenarioName, number, "reuse" | "answer" | "sees", string, string]>([
    ["two-questions", 4, "reuse", "At 40 s Anna opens the page again.", "40 秒时，小安又打开网页。"],
    ["two-questions", 5, "reuse", "At 70 s Anna opens the page again.", "70 秒时，小安又打开网页。"],
    ["reload", 8, "reuse", "with Cache-Control: no-cache in the request", "请求带着 Cache-Control: no-cache"],
    ["private-forgotten", 6, "sees", "At 20 s Ben opens the page.", "20 秒时，小本打开网页。"],
    ["must-revalidate", 6, "sees", "The origin is cut off", "源站断着"],
    ["two-questions", 11, "answer", "the origin has version 2 now", "现在是第 2 版"],
    ["restored-backup", 9, "answer", "last modified Wed, 04 Mar 2026 07:00:00 GMT", "修改时间 Wed, 04 Mar 2026 07:00:00 GMT"],
  ])("%s, frame %i, %s says what decides: %s", (name, frame, question, en, zh) => {
    const prompt = promptOf(name, frame, question);
    expect(prompt.en).toContain(en);
    expect(prompt.zh).toContain(zh);
  });
});

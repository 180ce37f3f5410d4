import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGAIN, EASY, GOOD, HARD } from "@/lib/srs/event";
import { type InterviewAnswer, JUDGEMENTS, nothingSaid } from "./answer";
import { anInterview, aRubric } from "./fixtures";
import { judge, judgeAnswer } from "./judge";

const ITEM = anInterview();
const said = (given: Partial<InterviewAnswer> = {}): InterviewAnswer => ({
  points: [true, true, false],
  rungs: ["said", "said"],
  ...given,
});

describe("a mock interview's question is graded", () => {
  test.each<[string, number, InterviewAnswer, string]>([
    ["Good where every must and every rung was said", GOOD, said(), "all-said"],
    ["Again where a point that must be said was not", AGAIN, said({ points: [true, false, true] }), "must-missed"],
    ["Again where the first follow-up found nothing", AGAIN, said({ rungs: ["not", "said"] }), "first-rung-missed"],
    ["Hard where the first follow-up was half answered", HARD, said({ rungs: ["partly", "said"] }), "rung-weak"],
    ["Hard where a later rung broke", HARD, said({ rungs: ["said", "not"] }), "rung-weak"],
    ["Hard where the ladder was left early", HARD, said({ rungs: ["said"] }), "ladder-unfinished"],
    ["Hard where it was not climbed at all", HARD, said({ rungs: [] }), "ladder-unfinished"],
    ["Again where it was skipped", AGAIN, nothingSaid(ITEM), "must-missed"],
  ])("%s", (_, grade, answer, why) => {
    expect(judge(ITEM, answer)).toEqual({ grade, why });
  });

  test("Again where nothing was said, also by a rubric without a must", () => {
    const lenient = aRubric([false, false], 0);
    expect(judge(lenient, { points: [false, false], rungs: [] })).toEqual({ grade: AGAIN, why: "nothing-said" });
    expect(judge(lenient, { points: [false, true], rungs: [] })).toEqual({ grade: GOOD, why: "all-said" });
  });
});

const aCase = fc
  .record({ musts: fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }), rungs: fc.nat(6) })
  .chain(({ musts, rungs }) =>
    fc.record({
      rubric: fc.constant(aRubric(musts, rungs)),
      points: fc.array(fc.boolean(), { minLength: musts.length, maxLength: musts.length }),
      rungs: fc.array(fc.constantFrom(...JUDGEMENTS), { maxLength: rungs }),
    }),
  );

test("saying more never lowers the grade, and Easy is never given", () => {
  fc.assert(
    fc.property(aCase, fc.nat(), ({ rubric, points, rungs }, place) => {
      const before = judge(rubric, { points, rungs }).grade;
      expect(before).toBeLessThan(EASY);
      const morePoints = points.map((point, n) => point || n === place % points.length);
      const betterRungs = rungs.map((rung, n) => (n === place % rungs.length ? "said" : rung));
      expect(judge(rubric, { points: morePoints, rungs }).grade).toBeGreaterThanOrEqual(before);
      expect(judge(rubric, { points, rungs: betterRungs }).grade).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 1000 },
  );
});

test("an answer of this question's shape is judged, whatever was ticked", () => {
  fc.assert(
    fc.property(aCase, ({ rubric, points, rungs }) => {
      expect(judgeAnswer(rubric, { points, rungs })).toEqual(judge(rubric, { points, rungs }));
    }),
  );
});

test.each<[string, unknown]>([
  ["none", undefined],
  ["a grade", 3],
  ["a list", [true, true, true]],
  ["too few points", said({ points: [true, true] })],
  ["too many points", said({ points: [true, true, true, true] })],
  ["more judgements than rungs", said({ rungs: ["said", "said", "said"] })],
  ["a judgement that there is not", { points: [true, true, true], rungs: ["brilliant"] }],
  ["ticks that are numbers", { points: [1, 1, 1], rungs: [] }],
  ["no ladder", { points: [true, true, true] }],
  ["something else beside", { ...said(), grade: 4 }],
  ["a thousand points", { points: Array(1000).fill(true), rungs: [] }],
])("no answer to it: %s", (_, answer) => {
  expect(judgeAnswer(ITEM, answer)).toBeUndefined();
});

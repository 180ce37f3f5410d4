import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QUESTIONS, text } from "./fixtures";
import { type GradedItem, grade, QUESTION_KINDS } from "./kinds";
import { localise } from "./localise";

/** Why, as it was said; undefined where the answer does not have the kind's shape. */
function said(item: GradedItem, answer: unknown): [right: boolean, ...why: string[]] | undefined {
  const graded = grade(item, answer);
  return graded && [graded.right, ...graded.why.map((why) => why.en)];
}

describe.each(["choice", "predict"] as const)("a %s", (kind) => {
  const item = QUESTIONS[kind];
  const options: readonly { right?: true; why: { en: string } }[] = item.options;

  test("is right by its one right option, and says why of the option that was picked", () => {
    for (const [index, option] of options.entries()) {
      expect(said(item, index)).toEqual([option.right === true, option.why.en]);
    }
  });

  test("is wrong by an option that is not there", () => expect(said(item, 9)).toEqual([false]));

  test.each([["1"], [1.5], [-1], [[1]], [null], [undefined], [{}]])("is not answered by %j", (answer) => {
    expect(said(item, answer)).toBeUndefined();
  });
});

describe("a multiple", () => {
  const item = QUESTIONS.multiple;

  test.each([[[0, 2]], [[2, 0]], [[0, 2, 2, 0]]])("is right by all that hold and no other: %j", (answer) => {
    expect(said(item, answer)).toEqual([true]);
  });

  test("explains each option that was ticked wrongly, and each that was left out", () => {
    expect(said(item, [0, 1])).toEqual([false, "SEQ: wrong", "FIN: right"]);
    expect(said(item, [])).toEqual([false, "SYN: right", "FIN: right"]);
    expect(said(item, [0, 1, 2, 3])).toEqual([false, "SEQ: wrong", "PORT: wrong"]);
  });

  test("is wrong by a tick at an option that is not there", () => expect(said(item, [0, 2, 4])).toEqual([false]));

  test.each([[0], ["0,2"], [[0, "2"]], [[-1]], [null]])("is not answered by %j", (answer) => {
    expect(said(item, answer)).toBeUndefined();
  });
});

describe("a numeric", () => {
  const item = QUESTIONS.numeric;

  test.each([1.5, 1.25, 1.75])("takes %d, within the tolerance", (answer) => {
    expect(said(item, answer)).toEqual([true, "because"]);
  });

  test.each([1.2, 1.8, -1.5, 0, 1500])("does not take %d", (answer) => {
    expect(said(item, answer)).toEqual([false, "because"]);
  });

  test("says of a common mistake where it comes from", () => {
    expect(said(item, 3)).toEqual([false, "3 was the rule of 1989"]);
  });

  test("without a tolerance takes the very number only, and without a reason gives none", () => {
    const { tolerance: _, why: __, common_wrong: ___, ...exact } = item;
    expect(said(exact, 1.5)).toEqual([true]);
    expect(said(exact, 1.500001)).toEqual([false]);
  });

  test.each([["1.5"], [Number.NaN], [Number.POSITIVE_INFINITY], [null], [[1.5]]])("is not answered by %j", (answer) => {
    expect(said(item, answer)).toBeUndefined();
  });
});

describe("an order", () => {
  const item = QUESTIONS.order;

  test("is right in the order of the content and in no other", () => {
    expect(said(item, [0, 1, 2])).toEqual([true, "because"]);
    for (const answer of [[0, 2, 1], [1, 0, 2], [2, 1, 0], [0, 1], [], [0, 1, 2, 3], [0, 0, 0]]) {
      expect(said(item, answer)).toEqual([false, "because"]);
    }
  });

  test.each([["0,1,2"], [{ 0: 0 }], [[0, 1, null]]])("is not answered by %j", (answer) => {
    expect(said(item, answer)).toBeUndefined();
  });
});

describe("a typed", () => {
  const item = QUESTIONS.typed;

  test.each([
    "SYN-RECEIVED",
    "syn received",
    " Syn_Received ",
    "SYN–RECEIVED",
    "synreceived",
    "ＳＹＮ－ＲＥＣＥＩＶＥＤ",
    "syn-rcvd",
  ])("takes %s as one spelling of the answer", (answer) => expect(said(item, answer)).toEqual([true, "because"]));

  test("does not take a part of it, or nothing", () => {
    for (const answer of ["SYN", "RECEIVED", "", "SYN-RECEIVED!"]) expect(said(item, answer)).toEqual([false, "because"]);
  });

  test("says of a common mistake what it is, in any spelling", () => {
    expect(said(item, "syn_sent")).toEqual([false, "that is the client"]);
  });

  test.each([[0], [null], [["SYN-RECEIVED"]], ["x".repeat(201)]])("is not answered by %j", (answer) => {
    expect(said(item, answer)).toBeUndefined();
  });
});

describe("a match", () => {
  const item = QUESTIONS.match;

  test("is right when every left side has its own right side", () => {
    expect(said(item, [0, 1, 2])).toEqual([true, "because"]);
  });

  test("explains the pairs that were joined wrongly, where they have an explanation, and then the whole", () => {
    expect(said(item, [1, 0, 2])).toEqual([false, "SYN opens", "FIN closes", "because"]);
    expect(said(item, [0, 2, 1])).toEqual([false, "FIN closes", "because"]);
  });

  test("is wrong when a side is left over, or one too many is given", () => {
    expect(said(item, [0, 1])).toEqual([false, "because"]);
    expect(said(item, [0, 1, 2, 3])).toEqual([false, "because"]);
  });

  test.each([[null], ["0,1,2"], [[0, 1, -2]]])("is not answered by %j", (answer) => {
    expect(said(item, answer)).toBeUndefined();
  });
});

describe("a header", () => {
  const item = QUESTIONS.header;

  test.each(["65535", "0xffff", "0xFFFF", " 65,535 ", "65 535", "６５５３５"])("takes %s for a field of 65535", (window) => {
    expect(said(item, { window, offset: "5" })).toEqual([true, "because"]);
  });

  test("is wrong when one blank is wrong, empty or missing", () => {
    for (const answer of [{ window: "65534", offset: "5" }, { window: "65535", offset: "" }, { window: "65535" }, {}]) {
      expect(said(item, answer)).toEqual([false, "because"]);
    }
  });

  test("does not take nothing for a field of 0", () => {
    const zero = { ...item, blanks: ["offset"], values: { offset: 0 } };
    expect(said(zero, { offset: " , " })?.[0]).toBe(false);
    expect(said(zero, { offset: "0" })?.[0]).toBe(true);
  });

  test.each([[null], [5], [{ window: 65_535 }], [{ window: "x".repeat(41) }]])("is not answered by %j", (answer) => {
    expect(said(item, answer)).toBeUndefined();
  });
});

test("Every kind that an author can write has a question here", () => {
  expect(Object.keys(QUESTIONS).sort()).toEqual([...QUESTION_KINDS].sort());
});

test("A browser, which has the item in one language, grades as the server does", () => {
  const answers = [0, 1, [0, 2], [0, 1, 2], 1.5, 3, "SYN-RECEIVED", { window: "65535", offset: "5" }, null];
  for (const item of Object.values(QUESTIONS)) {
    for (const answer of answers) {
      const [here, there] = [grade(localise(item, "en"), answer), grade(item, answer)];
      expect(here).toEqual(there && { right: there.right, why: there.why.map((why) => why.en) });
    }
  }
});

test("No answer, however odd, makes grading throw", () => {
  fc.assert(
    fc.property(fc.constantFrom<GradedItem>(...Object.values(QUESTIONS)), fc.anything(), (item, answer) => {
      const graded = grade(item, answer);
      if (graded) expect(typeof graded.right).toBe("boolean");
    }),
  );
});

test("Options that are shuffled are graded by their place in the content", () => {
  const item = { ...QUESTIONS.choice, options: [...QUESTIONS.choice.options, { text: text("PSH"), why: text("PSH: wrong") }] };
  expect(said(item, 3)).toEqual([false, "PSH: wrong"]);
  expect(said(item, 1)).toEqual([true, "SYN: right"]);
});

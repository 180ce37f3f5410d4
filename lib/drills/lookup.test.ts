import { describe, expect, test } from "vitest";
import { LOCALES, type Text } from "@/lib/text";
import { DRILL_ENTRIES } from "./catalogue";
import { DRILLS, gradeDrill } from "./drills";
import { HEADER_SKILLS } from "./headers/skills";
import { LAYER_SKILLS } from "./layers/skills";
import type { LookupSkill } from "./lookup";
import { METHOD_SKILLS } from "./methods/skills";
import { PORT_SKILLS } from "./ports/skills";

const SKILLS: [string, LookupSkill][] = Object.entries({ ...PORT_SKILLS, ...HEADER_SKILLS, ...METHOD_SKILLS, ...LAYER_SKILLS });

describe.each(SKILLS)("%s", (_, rule) => {
  test("has for each case a right answer and at least two wrong ones, and no two that read alike", () => {
    for (const asked of rule.cases) {
      const right = rule.answers.filter((answer) => rule.isRight(answer, asked));
      expect([asked, right.length > 0, rule.answers.length - right.length >= 2]).toEqual([asked, true, true]);
      if (rule.scale) expect([asked, right]).toEqual([asked, [expect.any(String)]]);
    }
    expect(new Set(rule.cases).size).toBe(rule.cases.length);
    for (const locale of LOCALES) {
      const texts = rule.answers.map((answer) => rule.text(answer)[locale]);
      expect(new Set(texts).size).toBe(texts.length);
      // Two cases may ask the same words only where they are the same case.
      expect(new Set(rule.cases.map((asked) => rule.prompt(asked)[locale])).size).toBe(rule.cases.length);
    }
  });

  test("asks, where the answers are a scale, so that each of them is right of something", () => {
    if (!rule.scale) return;
    for (const answer of rule.answers)
      expect([answer, rule.cases.some((asked) => rule.isRight(answer, asked))]).toEqual([answer, true]);
  });

  test("does not name the answer in the question", () => {
    for (const asked of rule.cases) {
      for (const answer of rule.answers.filter((each) => rule.isRight(each, asked))) {
        for (const locale of LOCALES) {
          const bare = (text: Text) => text[locale].replace(/[`.。]/g, "");
          const isShort = bare(rule.text(answer)).length < 4;
          if (!isShort) expect(bare(rule.prompt(asked))).not.toContain(bare(rule.text(answer)));
        }
      }
    }
  });
});

test("The skills are those of the catalogue", () => {
  const listed = DRILL_ENTRIES.filter(({ id }) => ["ports", "headers", "methods", "layers"].includes(id));
  expect(SKILLS.map(([id]) => id).sort()).toEqual(listed.flatMap(({ skills }) => skills.map(({ id }) => id as string)).sort());
});

test("A question is graded by the table, whatever options came with it", () => {
  const options = ["25", "110", "587"];
  expect(gradeDrill("drill.ports.number-mail", { question: { asked: "25", options }, given: 0 })?.right).toBe(true);
  expect(gradeDrill("drill.ports.number-mail", { question: { asked: "587", options }, given: 0 })?.right).toBe(false);
  expect(gradeDrill("drill.ports.number-mail", { question: { asked: "80", options }, given: 0 })).toBeUndefined();
  expect(gradeDrill("drill.ports.number-mail", { question: { asked: "25", options: ["25", "25"] }, given: 0 })).toBeUndefined();
});

test("Of two methods that would both be right, a question offers one", () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const presented = DRILLS.methods.present("drill.methods.safe", DRILLS.methods.make("drill.methods.safe", seed));
    expect(presented?.options.filter(({ right }) => right)).toHaveLength(1);
  }
});

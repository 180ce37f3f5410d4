import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DRILL_PREFIX } from "@/lib/srs/memory";
import { LOCALES } from "@/lib/text";
import { DRILL_ENTRIES } from "./catalogue";
import type { Presented } from "./drill";
import { DRILLS, gradeDrill, hasSkill } from "./drills";
import { loadDrill } from "./load";

const SKILLS = DRILL_ENTRIES.flatMap(({ id, skills }) => skills.map((skill) => ({ drill: id, skill: skill.id })));
const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

function presentedOf(drill: keyof typeof DRILLS, skill: string, question: unknown): Presented {
  const presented = DRILLS[drill].present(skill, question);
  if (presented === undefined) throw new Error(`${skill} does not know its own question ${JSON.stringify(question)}`);
  return presented;
}

describe.each(SKILLS)("$skill", ({ drill, skill }) => {
  test("asks questions with exactly one right option, of which no two read alike in either language", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { prompt, options, cites } = presentedOf(drill, skill, DRILLS[drill].make(skill, seed));
        expect(options.filter((option) => option.right)).toHaveLength(1);
        expect(options.length).toBeGreaterThanOrEqual(3);
        // A word has no source; the lesson that uses it has.
        if (drill !== "terms") expect(cites.length).toBeGreaterThan(0);
        for (const locale of LOCALES) {
          expect(new Set(options.map((option) => option.text[locale])).size).toBe(options.length);
          for (const text of [prompt, ...options.flatMap(({ text, why }) => [text, why])]) {
            // A backtick without its fellow would be shown as such.
            expect(text[locale].split("`").length % 2).toBe(1);
          }
        }
      }),
    );
  });

  test("grades the right option right and every other wrong, with the reason of the one that was picked", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const question = DRILLS[drill].make(skill, seed);
        for (const [given, option] of presentedOf(drill, skill, question).options.entries()) {
          expect(gradeDrill(skill, { question, given })).toEqual({ right: option.right === true, why: [option.why] });
        }
      }),
    );
  });

  test("is the same for the same seed, and after a journey as JSON", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const question = DRILLS[drill].make(skill, seed);
        const copy = JSON.parse(JSON.stringify(question));
        expect(DRILLS[drill].make(skill, seed)).toEqual(question);
        expect(copy).toEqual(question);
        expect(presentedOf(drill, skill, copy)).toEqual(presentedOf(drill, skill, question));
        expect(JSON.stringify(question).length).toBeLessThan(300);
      }),
    );
  });

  test("puts the right option into every place", () => {
    const places = new Set<number>();
    for (let seed = 0; seed < 200; seed += 1) {
      const { options } = presentedOf(drill, skill, DRILLS[drill].make(skill, seed));
      places.add(options.findIndex((option) => option.right));
    }
    expect(places.size).toBeGreaterThanOrEqual(3);
  });

  test("knows neither another skill's questions nor an answer that is none of its options", () => {
    const other = SKILLS.find((each) => each.drill !== drill);
    if (other === undefined) throw new Error("There is another drill.");
    const question = DRILLS[drill].make(skill, 1);
    expect(gradeDrill(other.skill, { question, given: 0 })).toBeUndefined();
    for (const answer of [
      null,
      0,
      {},
      { question },
      { given: 0 },
      { question: null, given: 0 },
      { question, given: -1 },
      { question, given: 99 },
      { question, given: "0" },
      { question, given: 0, right: true },
      { question: { ...Object(question), right: 0 }, given: 0 },
    ]) {
      expect(gradeDrill(skill, answer)).toBeUndefined();
    }
  });

  test("grades no question whose right option was taken out, or is there twice", () => {
    const question = DRILLS[drill].make(skill, 3) as { options: unknown[] };
    const right = presentedOf(drill, skill, question).options.findIndex((option) => option.right);
    const without = { ...question, options: question.options.filter((_, index) => index !== right) };
    const twice = { ...question, options: [...question.options, question.options[right]] };
    expect(gradeDrill(skill, { question: without, given: 0 })).toBeUndefined();
    expect(gradeDrill(skill, { question: twice, given: 0 })).toBeUndefined();
  });
});

test("Every skill's id begins with its drill's, under the prefix by which the scheduler knows drill skills", () => {
  for (const { drill, skill } of SKILLS) expect(skill.startsWith(`${DRILL_PREFIX}${drill}.`)).toBe(true);
  expect(new Set(SKILLS.map(({ skill }) => skill)).size).toBe(SKILLS.length);
});

test("Only skills are skills", () => {
  expect(SKILLS.every(({ skill }) => hasSkill(skill))).toBe(true);
  for (const id of ["drill.status-codes", "drill.status-codes.", "drill.unknown.skill", "tcp-handshake.segments", "toString"]) {
    expect(hasSkill(id)).toBe(false);
    expect(gradeDrill(id, { question: {}, given: 0 })).toBeUndefined();
  }
});

test("A browser loads the very drills that the server grades with", async () => {
  for (const { id } of DRILL_ENTRIES) expect(await loadDrill[id]()).toBe(DRILLS[id]);
});

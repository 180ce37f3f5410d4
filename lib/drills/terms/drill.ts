import type { TermSource } from "@/lib/content/catalogue";
import type { Text } from "@/lib/text";
import type { SkillId } from "../catalogue";
import type { Drill } from "../drill";
import { defineLookup, type LookupSkill } from "../lookup";
import { TERM_AREAS } from "./areas";

type TermSkill = Extract<SkillId, `drill.terms.${string}`>;

/** As many answers as a question shows; an area with fewer terms borrows those of the others. */
const ENOUGH = 4;

/**
 * The glossary, asked area by area: what a word is called in the other language, and which word a meaning belongs to.
 * The data is content, so it is an argument; `drills.ts` and `load.ts` know where it lies.
 */
export function termsDrill(terms: readonly TermSource[]): Drill {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const entry = (id: string): TermSource => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`The glossary has no term ${id}.`);
    return found;
  };
  const skills = TERM_AREAS.flatMap((area): [TermSkill, LookupSkill][] => {
    const own = terms.filter((term) => term.area === area);
    const answers = (own.length >= ENOUGH ? own : terms).map(({ id }) => id);
    const shared = {
      answers,
      isRight: (answer: string, asked: string) => answer === asked,
      likeness: (answer: string) => Number(entry(answer).area === area),
      why: (answer: string) => bothWords(entry(answer), entry(answer).meaning),
      cites: () => [],
    };
    return [
      [
        `drill.terms.word-${area}`,
        {
          ...shared,
          cases: own.filter(({ term }) => term.zh !== term.en).map(({ id }) => id),
          prompt: (asked) => ({
            zh: `“${entry(asked).term.zh}”用英语怎么说？`,
            en: `What is “${entry(asked).term.en}” in Chinese?`,
          }),
          text: (answer) => ({ zh: entry(answer).term.en, en: entry(answer).term.zh }),
        },
      ],
      [
        `drill.terms.meaning-${area}`,
        {
          ...shared,
          cases: own.filter((term) => !givesAway(term)).map(({ id }) => id),
          prompt: (asked) => ({
            zh: `这说的是哪个词？${entry(asked).meaning.zh}`,
            en: `Which word is this? ${entry(asked).meaning.en}`,
          }),
          text: (answer) => bothWords(entry(answer)),
        },
      ],
    ];
  });
  return defineLookup(Object.fromEntries(skills));
}

/**
 * The word with the other language's beside it, and what it means where that is asked for. The other word stands in
 * brackets, unless one of the two has brackets of its own: "frame check sequence (FCS) – 帧校验序列（FCS）".
 */
function bothWords({ term }: TermSource, meaning?: Text): Text {
  const hasBrackets = /[(（]/.test(term.zh + term.en);
  const beside = (word: string, other: string, bracketed: string) =>
    word === other ? word : hasBrackets ? `${word} – ${other}` : `${word}${bracketed}`;
  const zh = beside(term.zh, term.en, `（${term.en}）`);
  const en = beside(term.en, term.zh, ` (${term.zh})`);
  return meaning ? { zh: `${zh}：${meaning.zh}`, en: `${en}: ${meaning.en}` } : { zh, en };
}

/** Whether the meaning names its own word, in either language. */
function givesAway({ term, meaning }: TermSource): boolean {
  return meaning.zh.includes(term.zh) || meaning.en.toLowerCase().includes(term.en.toLowerCase());
}

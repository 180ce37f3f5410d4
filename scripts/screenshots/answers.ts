import { drillIdOf } from "../../lib/drills/catalogue";
import { DRILLS } from "../../lib/drills/drills";
import type { GradedItem } from "../../lib/quiz/kinds";
import type { RandomState } from "../../lib/random";
import type { ReviewEvent } from "../../lib/srs/event";

type Answer = NonNullable<ReviewEvent["answer"]>;

/** A right answer to an item that the program grades, or a wrong one; a drill's question is made from the seed. */
export function answerTo(item: GradedItem | { kind: "drill"; id: string }, right: boolean, seed: RandomState): Answer {
  switch (item.kind) {
    case "drill":
      return drillAnswer(item.id, right, seed);
    case "choice":
    case "predict":
      return pick(item.options, right);
    case "multiple":
      return right ? item.options.flatMap((option, index) => (option.right ? [index] : [])) : [];
    case "numeric":
      return right ? item.answer : item.answer + (item.tolerance ?? 0) + 1;
    case "typed":
      return right ? (item.accept[0] ?? "") : "?";
    case "order":
      return inOrder(item.steps.length, right);
    case "match":
      return inOrder(item.pairs.length, right);
    case "header":
      return Object.fromEntries(item.blanks.map((blank) => [blank, right ? String(item.values[blank]) : ""]));
    default:
      return item satisfies never;
  }
}

function pick(options: { right?: true }[], right: boolean): number {
  return options.findIndex((option) => (option.right === true) === right);
}

function inOrder(count: number, right: boolean): number[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  return right ? indices : indices.reverse();
}

function drillAnswer(skill: string, right: boolean, seed: RandomState): Answer {
  const id = drillIdOf(skill);
  if (id === undefined) throw new Error(`"${skill}" is no skill of a drill.`);
  const question = DRILLS[id].make(skill, seed);
  const presented = DRILLS[id].present(skill, question);
  if (presented === undefined) throw new Error(`${skill} does not know its own question.`);
  // A drill's question is small JSON (lib/drills/drill.ts).
  return { question: question as Answer, given: pick(presented.options, right) };
}

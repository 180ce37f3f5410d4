import { describe, expect, it } from "vitest";
import type { PredictionQuestion } from "./engine";
import { askedOf } from "./question";

const same = (word: string) => ({ zh: word, en: word });
const question: PredictionQuestion<number, string> = {
  prompt: same("What comes?"),
  ask: (before, event, after) => ({ choices: [same(event), same("nothing")], right: 0, why: same(`${before} to ${after}`) }),
};

describe("a question before a frame", () => {
  it("has the choices, the answer and the reason of that frame, and the prompt as it stands", () => {
    expect(askedOf(question, 1, "SYN", 2)).toEqual({
      prompt: same("What comes?"),
      choices: [same("SYN"), same("nothing")],
      right: 0,
      why: same("1 to 2"),
    });
  });

  it("has a prompt made of state, event and next state, where the wording depends on them", () => {
    const prompt = (before: number, event: string, after: number) => same(`${event} between ${before} and ${after}?`);
    expect(askedOf({ ...question, prompt }, 1, "SYN", 2).prompt).toEqual(same("SYN between 1 and 2?"));
  });
});

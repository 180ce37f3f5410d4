import type { AnyEngine, Frame, PredictionQuestion } from "./engine";
import { type Asked, askedOf } from "./question";

type Asking = Pick<AnyEngine, "questions">;
type Frames = readonly Pick<Frame, "event" | "state">[];

/**
 * What the question `id` asks before frame `at` of a run of this very engine. Throws where there is no such frame or
 * question, and what the engine throws where the question does not fit the frame.
 */
export function askedAt({ questions }: Asking, frames: Frames, at: number, id: string): Asked {
  const [before, frame] = [frames[at - 1], frames[at]];
  const question = questions?.[id];
  if (before === undefined || frame?.event == null || question === undefined) throw new Error("No such frame or question.");
  return askedOf(question, before.state, frame.event, frame.state);
}

export type Prediction = { prompt: string; choices: string[]; answer: string; why: string };

/** The same in English, with the right choice. Throws also where there is no right choice, or where two are alike. */
export function predictionAt(engine: Asking, frames: Frames, at: number, id: string): Prediction {
  const { prompt, choices, right, why } = askedAt(engine, frames, at, id);
  const answer = answerAmong(choices, right);
  return { prompt: prompt.en, choices: choices.map(({ en }) => en), answer, why: why.en };
}

/**
 * Throws unless every question of the engine, asked before this frame, is one in both languages and has at least
 * `fewest` choices, no two of them alike, with the right one among them.
 */
export function proveQuestions<S, E>(
  { questions = {} }: { questions?: Record<string, PredictionQuestion<S, E>> },
  { before, event, after }: { before: S; event: E; after: S },
  fewest = 3,
): void {
  for (const question of Object.values(questions)) {
    const { prompt, choices, right } = askedOf(question, before, event, after);
    if (!/^[A-Z].*\?$/.test(prompt.en) || !prompt.zh.endsWith("？") || /undefined|NaN|null/.test(prompt.en + prompt.zh)) {
      throw new Error(`No question: ${prompt.en} ${prompt.zh}`);
    }
    if (choices.length < fewest) throw new Error("Too few choices.");
    answerAmong(choices, right);
  }
}

function answerAmong(choices: Asked["choices"], right: number): string {
  const answer = choices[right]?.en;
  if (answer === undefined) throw new Error("No right choice.");
  if (new Set(choices.map(({ en }) => en)).size !== choices.length) throw new Error("Two choices are alike.");
  return answer;
}

import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "./engine";

/** A question as it is put before one frame, with its answer. */
export type Asked = { prompt: Text } & ReturnType<PredictionQuestion<unknown, unknown>["ask"]>;

/**
 * What `question` asks of one frame: `before` is the state that the learner sees, `event` and `after` are the frame that
 * follows. Throws what the engine throws where the question does not fit the frame.
 */
export function askedOf<S, E>(question: PredictionQuestion<S, E>, before: S, event: E, after: S): Asked {
  const { prompt } = question;
  const answer = question.ask(before, event, after);
  return { ...answer, prompt: typeof prompt === "function" ? prompt(before, event, after) : prompt };
}

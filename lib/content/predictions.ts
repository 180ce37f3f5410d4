import type { CompiledPredict, Predict } from "@/lib/quiz/predict";
import { askedOf } from "@/lib/sim/question";
import type { Reporter } from "./diagnostic";
import { nearest } from "./nearest";
import type { ScenarioRuns } from "./simulations";
import type { Located } from "./yaml";

/** Asks the engine for the prompt, the choices and the right one; undefined, and reported, where it cannot answer. */
export function compilePredict(
  { value, at }: Located<Predict>,
  runs: ScenarioRuns,
  reporter: Reporter,
): CompiledPredict | undefined {
  const found = runs.frame(value, (key) => at(key), reporter);
  if (!found?.before) return undefined;
  const { run, before, frame } = found;
  const questions = run.engine.questions ?? {};
  const question = questions[value.question];
  if (!question) {
    const names = Object.keys(questions);
    const near = nearest(value.question, names);
    const remedy = near ? `Did you mean "${near}"?` : `It has ${names.join(", ") || "none"}.`;
    reporter.error(at("question"), "unknown-question", `"${value.question}" is not a question of "${value.simulation}".`, remedy);
    return undefined;
  }
  const { prompt, choices, right, why, whys } = askedOf(question, before.state, frame.event, frame.state);
  const distinct = new Set(choices.map((choice) => choice.en));
  if (choices.length < 2 || distinct.size < choices.length || choices[right] === undefined) {
    const message = `The engine gives ${choices.length} choices for frame ${value.frame}, ${distinct.size} of them distinct, the right one being number ${right}.`;
    reporter.error(
      at("frame"),
      "no-choice",
      message,
      "Ask about a frame where the outcome is open, or mend the engine's question.",
    );
    return undefined;
  }
  const options = choices.map((text, index) => {
    const said = { text, why: whys?.[index] ?? why };
    return index === right ? { right: true as const, ...said } : said;
  });
  return { ...value, prompt, options, run: { ...run.made, parameters: { ...run.made.parameters } }, layer: run.layer };
}

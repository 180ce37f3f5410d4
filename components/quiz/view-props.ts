import type { Graded } from "@/lib/quiz/base";
import type { QuizWord } from "./words";

/** What a view of one kind gets. It collects the answer; grading, feedback and time are the question's. */
export type ViewProps<Item> = {
  item: Item;
  /** Decides the order in which options are shown. */
  seed: number;
  word: (word: QuizWord) => string;
  /** Set once it was answered: the view then shows what was right and takes no more input. */
  graded: Graded<string> | undefined;
  onSubmit: (answer: unknown) => void;
};

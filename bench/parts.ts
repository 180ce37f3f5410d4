import { measureFrames } from "./browser/frames";
import { measureGrade } from "./browser/grade";
import { measureLesson } from "./browser/lesson";
import { measureContent } from "./content/measure";
import { measureJavascript } from "./javascript/measure";
import type { Lab } from "./lab";
import { measureQueue } from "./queue/measure";
import { measureReviews } from "./reviews/measure";
import { measureSearch } from "./search/measure";
import { measureSimulations } from "./simulations/measure";
import { measureStart } from "./start/measure";

export type Part = { title: string; measure(lab: Lab): Promise<void> };

/** What `npm run bench` measures, in this order; the names are its arguments. */
export const PARTS: Record<string, Part> = {
  start: { title: "Warm start", measure: measureStart },
  content: { title: "Compiling the content", measure: measureContent },
  simulations: { title: "Engines, packets and views by themselves", measure: measureSimulations },
  reviews: { title: "Reviews through HTTP", measure: measureReviews },
  javascript: { title: "JavaScript of each kind of page", measure: measureJavascript },
  lesson: { title: "A lesson coming up", measure: measureLesson },
  grade: { title: "From a grade to the next item", measure: measureGrade },
  search: { title: "The search: its file, its index, a query", measure: measureSearch },
  frames: { title: "A frame of a simulation in the browser", measure: measureFrames },
  queue: { title: "A learner's queue in a small table and in a large one", measure: measureQueue },
};

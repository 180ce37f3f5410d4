import type {
  CiteDocument,
  ClaimDocument,
  LessonDocument,
  TableDocument,
  TermDocument,
  TopicDocument,
} from "@/lib/content/catalogue";
import type { Item } from "@/lib/quiz/kinds";

/** What the directives of a lesson look up, as functions: the route binds them to the compiled content. */
export type LessonData = {
  lesson: LessonDocument;
  topic: TopicDocument;
  findItem: (id: string) => Item | undefined;
  findClaim: (id: string) => ClaimDocument | undefined;
  findTerm: (id: string) => TermDocument | undefined;
  findTopic: (id: string) => TopicDocument | undefined;
  findTable: (name: string) => TableDocument | undefined;
  findCite: (cite: string) => CiteDocument | undefined;
};

/** What a directive names has to be there: the compiler has checked it, so its absence is a bug of the build. */
export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The compiled content lacks ${what}.`);
  return value;
}

import type { Layer } from "@/lib/layer";
import type { Interview } from "@/lib/quiz/interview";
import { type Localised, localise } from "@/lib/quiz/localise";
import type { Locale, Text } from "@/lib/text";
import type { Candidate } from "./choose";
import type { Planned } from "./mock";

/** An interview question as a browser gets it: in one language, with where it is taught. Texts are HTML. */
export type InterviewQuestion = Pick<
  Localised<Interview>,
  "id" | "minutes" | "prompt" | "rubric" | "ladder" | "cites" | "taught_at"
> &
  Candidate & { topic: string; topicTitle: string; areaTitle: string; layer: Layer };

type AreaOfTopics = {
  id: string;
  title: Text;
  topics: readonly { id: string; title: Text; layer: Layer; interviews: readonly string[] }[];
};

/** All interview questions in one language, in the order of the map. */
export function questionsIn(
  areas: readonly AreaOfTopics[],
  find: (id: string) => { kind: string } | undefined,
  locale: Locale,
): InterviewQuestion[] {
  return areas.flatMap((area) =>
    area.topics.flatMap((topic) =>
      topic.interviews.flatMap((id): InterviewQuestion[] => {
        const item = find(id);
        if (item === undefined || !isInterview(item)) return [];
        const { minutes, prompt, rubric, ladder, cites, taught_at } = localise(item, locale);
        const place = { area: area.id, areaTitle: area.title[locale], topic: topic.id, topicTitle: topic.title[locale] };
        return [{ id, minutes, prompt, rubric, ladder, cites, taught_at, ...place, layer: topic.layer }];
      }),
    ),
  );
}

function isInterview(item: { kind: string }): item is Interview {
  return item.kind === "interview";
}

/** What a plan has to know of a question. */
export function plannedOf({ id, rubric, ladder }: InterviewQuestion): Planned {
  return { id, points: rubric.length, rungs: ladder.length };
}

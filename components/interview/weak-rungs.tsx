"use client";

import Link from "next/link";
import { Html } from "@/components/lesson/html";
import type { InterviewQuestion } from "@/lib/interview/question";
import type { AreaReport } from "@/lib/interview/report";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { mockWords } from "./words";

type Props = { areas: AreaReport[]; find: (id: string) => InterviewQuestion | undefined; locale: Locale };

/** The follow-ups that were not answered in full: what was asked, what was wanted, and where it is taught. */
export function WeakRungs({ areas, find, locale }: Props) {
  const words = mockWords(locale);
  const weak = areas.flatMap(({ questions }) =>
    questions.flatMap(({ id, weak: rungs }) => {
      const question = find(id);
      return question === undefined ? [] : rungs.map(({ rung, judgement }) => ({ question, rung, judgement }));
    }),
  );
  return (
    <section aria-labelledby="weak">
      <h2 id="weak">{words.weak}</h2>
      {weak.length === 0 && <p>{words.weakNone}</p>}
      <ol className="mock-ladder mock-weak">
        {weak.map(({ question, rung, judgement }) => (
          <li key={`${question.id} ${rung}`} data-judged={judgement} data-layer={question.layer}>
            <p className="caption">
              <b>{words.judgements[judgement]}</b> · {question.topicTitle} ·{" "}
              <Link href={paths.topic(locale, { area: question.area, id: question.topic }, question.taught_at)} prefetch={false}>
                {words.source}
              </Link>
            </p>
            <details>
              <Html as="summary" html={question.ladder[rung]?.prompt ?? ""} />
              <ul>
                {question.ladder[rung]?.points.map((point) => (
                  <Html key={point} as="li" html={point} />
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

"use client";

import { Html } from "@/components/lesson/html";
import type { Interview } from "@/lib/quiz/interview";
import type { Locale } from "@/lib/text";
import { reviewWords } from "./words";

/** The rubric of an interview question, to be ticked after the answer was said aloud, and the ladder above it. */
export function InterviewAnswer({ item, locale }: { item: Interview; locale: Locale }) {
  const words = reviewWords(locale);
  return (
    <section className="review-back interview" aria-live="polite">
      <p className="caption">{words.said}</p>
      <ul className="rubric">
        {item.rubric.map(({ must, point }) => (
          <li key={point.en}>
            <label>
              <input type="checkbox" /> <Html html={point[locale]} />
              {must && <span className="caption"> · {words.must}</span>}
            </label>
          </li>
        ))}
      </ul>
      {item.ladder.length > 0 && (
        <>
          <h2>{words.ladder}</h2>
          {item.ladder.map((rung) => (
            <details key={rung.prompt.en}>
              <Html as="summary" html={rung.prompt[locale]} />
              <ul>
                {rung.points.map((point) => (
                  <Html key={point.en} as="li" html={point[locale]} />
                ))}
              </ul>
            </details>
          ))}
        </>
      )}
    </section>
  );
}

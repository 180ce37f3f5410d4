"use client";

import { useEffect, useRef } from "react";
import { Html } from "@/components/lesson/html";
import type { Judgement } from "@/lib/interview/answer";
import type { InterviewQuestion } from "@/lib/interview/question";
import type { Locale } from "@/lib/text";
import { mockWords } from "./words";

type Props = {
  ladder: InterviewQuestion["ladder"];
  rung: number;
  isOpen: boolean;
  judged: readonly Judgement[];
  locale: Locale;
};

/** The follow-ups so far, each with how it went, and the one that is asked now. What comes after it is not in the page. */
export function LadderView({ ladder, rung, isOpen, judged, locale }: Props) {
  const words = mockWords(locale);
  const asked = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const target = isOpen ? wanted.current : asked.current;
    // Named by the rung, so that the next one is looked for again.
    if (rung >= 0) target?.focus({ preventScroll: true });
    target?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [rung, isOpen]);
  const current = ladder[rung];
  return (
    <ol className="mock-ladder" aria-label={words.ladder}>
      {judged.map((judgement, place) => (
        <li key={ladder[place]?.prompt} data-judged={judgement}>
          <Html html={ladder[place]?.prompt ?? ""} />
          {" · "}
          <b>{words.judgements[judgement]}</b>
        </li>
      ))}
      {current && (
        <li data-judged="now">
          <p className="caption num">{words.rung(rung + 1, ladder.length)}</p>
          <h2 ref={asked} tabIndex={-1} className="mock-asked">
            <Html html={current.prompt} />
          </h2>
          {isOpen ? (
            <section className="mock-wanted" aria-labelledby="wanted">
              <h3 id="wanted" ref={wanted} tabIndex={-1} className="mock-heading">
                {words.expected}
              </h3>
              <ul>
                {current.points.map((point) => (
                  <Html key={point} as="li" html={point} />
                ))}
              </ul>
            </section>
          ) : (
            <p className="caption">{words.aloudRung}</p>
          )}
        </li>
      )}
    </ol>
  );
}

"use client";

import { useEffect, useRef } from "react";
import { end, resume } from "@/lib/interview/mock";
import type { Locale } from "@/lib/text";
import type { MockControl } from "./use-mock";
import { mockWords } from "./words";

type Props = { locale: Locale; act: MockControl["act"] };

/** The question is put away while the clock stands: a pause is not for thinking. */
export function Paused({ locale, act }: Props) {
  const words = mockWords(locale);
  const heading = useFocus();
  return (
    <div className="review-rest">
      <h1 ref={heading} tabIndex={-1} className="review-sentence">
        {words.paused}
      </h1>
      <p>{words.pausedLede}</p>
      <div className="review-ways">
        <button type="button" className="button button-primary" onClick={() => act(resume)}>
          {words.goOn} <kbd>P</kbd>
        </button>
      </div>
    </div>
  );
}

/** The clock runs on meanwhile: only a pause stops it. */
export function EndQuestion({ locale, act, onStay }: Props & { onStay: () => void }) {
  const words = mockWords(locale);
  const heading = useFocus();
  return (
    <div className="review-rest">
      <h1 ref={heading} tabIndex={-1} className="review-sentence">
        {words.endSure}
      </h1>
      <p>{words.endNote}</p>
      <div className="review-ways">
        <button type="button" className="button button-primary" onClick={() => act(end)}>
          {words.endYes}
        </button>
        <button type="button" className="button" onClick={onStay}>
          {words.endNo}
        </button>
      </div>
    </div>
  );
}

function useFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

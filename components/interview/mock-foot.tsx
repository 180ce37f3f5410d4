"use client";

import { useState } from "react";
import { JUDGEMENTS } from "@/lib/interview/answer";
import { back, type Current, climb, judgeRung, open, skip } from "@/lib/interview/mock";
import type { Locale } from "@/lib/text";
import type { MockControl } from "./use-mock";
import { mockWords } from "./words";

type Props = { current: Current; rungs: number; isLast: boolean; locale: Locale; act: MockControl["act"] };

/** What can be done now, along the lower edge: under the thumb on a phone, always in the same place. */
export function MockFoot({ current, rungs, isLast, locale, act }: Props) {
  const words = mockWords(locale);
  const { rung, isOpen } = current;
  const next = rungs > 0 ? words.toLadder : isLast ? words.toReport : words.next;
  return (
    <div className="mock-below">
      <p className="mock-asides caption">
        {rung === null ? (
          <button type="button" className="button-plain" onClick={() => act(skip)}>
            {words.skip} <kbd>S</kbd>
          </button>
        ) : (
          <button type="button" className="button-plain" onClick={() => act(back)}>
            {words.back} <kbd>U</kbd>
          </button>
        )}
        <MockKeys locale={locale} />
      </p>
      <div className="review-foot mock-foot">
        {!isOpen ? (
          <button type="button" className="review-show" onClick={() => act(open)}>
            {rung === null ? words.open : words.openRung} <kbd>{words.space}</kbd>
          </button>
        ) : rung === null ? (
          <button type="button" className="review-show" onClick={() => act(climb)}>
            {next} <kbd>{words.enter}</kbd>
          </button>
        ) : (
          <fieldset className="grades" data-count="3">
            <legend className="visually-hidden">{words.how}</legend>
            {JUDGEMENTS.map((judgement, n) => (
              <button key={judgement} type="button" onClick={() => act((mock, at) => judgeRung(mock, judgement, at))}>
                <b>
                  {words.judgements[judgement]} <kbd>{n + 1}</kbd>
                </b>
              </button>
            ))}
          </fieldset>
        )}
      </div>
    </div>
  );
}

function MockKeys({ locale }: { locale: Locale }) {
  const words = mockWords(locale);
  const [isShown, setShown] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button-plain review-keys-button"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        {words.keys}
      </button>
      {isShown && (
        <span className="key-list">
          {words.keyList.map(([key, does]) => (
            <span key={does}>
              <kbd>{key}</kbd> {does}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

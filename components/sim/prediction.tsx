"use client";

import { useEffect, useRef, useState } from "react";
import type { PlayerWord } from "./labels";

/** A prediction of a scenario: an item whose choices and answer come from the engine. Texts are compiled HTML of one language. */
export type Prediction = {
  id: string;
  scenario: string;
  /** The frame that is asked for; the player stops at the one before it. */
  frame: number;
  prompt: string;
  options: { right: boolean; text: string; why: string }[];
};

type Props = {
  prediction: Prediction;
  word: (word: PlayerWord) => string;
  onAnswer: (option: number, right: boolean, durationMs: number) => void;
  onDone: () => void;
};

export function PredictionPrompt({ prediction, word, onAnswer, onDone }: Props) {
  const [picked, setPicked] = useState<number>();
  const shownAt = useRef(0);
  const box = useRef<HTMLFieldSetElement>(null);
  const proceed = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    shownAt.current = performance.now();
    // Whoever has just pressed a control of this player is taken to the question; a page that loads stays where it is.
    if (box.current?.closest(".sim-player")?.contains(document.activeElement)) box.current.focus();
  }, []);
  useEffect(() => {
    if (picked !== undefined) proceed.current?.focus();
  }, [picked]);

  const chosen = picked === undefined ? undefined : prediction.options[picked];
  return (
    <fieldset className="sim-predict" ref={box} tabIndex={-1}>
      <legend>
        <span className="sim-label">{word("next")}</span>
        <span dangerouslySetInnerHTML={{ __html: prediction.prompt }} />
      </legend>
      {prediction.options.map((option, index) => (
        <button
          key={option.text}
          type="button"
          className="option"
          disabled={picked !== undefined}
          data-state={picked === undefined ? undefined : option.right ? "right" : picked === index ? "wrong" : undefined}
          onClick={() => {
            setPicked(index);
            onAnswer(index, option.right, Math.round(performance.now() - shownAt.current));
          }}
        >
          <span dangerouslySetInnerHTML={{ __html: option.text }} />
        </button>
      ))}
      {chosen !== undefined && (
        <div className="sim-verdict" role="status">
          <p>
            <b className={chosen.right ? "text-good" : "text-bad"}>{word(chosen.right ? "right" : "wrong")}</b>{" "}
            <span dangerouslySetInnerHTML={{ __html: chosen.why }} />
          </p>
          <button type="button" ref={proceed} className="button button-primary" onClick={onDone}>
            {word("goOn")}
          </button>
        </div>
      )}
    </fieldset>
  );
}

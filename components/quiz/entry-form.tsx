"use client";

import { type HTMLAttributes, useEffect, useId, useRef, useState } from "react";
import type { QuizWord } from "./words";

type Props = {
  label: string;
  unit?: string;
  inputMode: HTMLAttributes<HTMLInputElement>["inputMode"];
  /** What was right, once it was answered. */
  solution: string | undefined;
  word: (word: QuizWord) => string;
  /** Says what is wrong with the text, or takes it. */
  onEnter: (text: string) => string | undefined;
};

/** One line of typed answer: Enter checks. */
export function EntryForm({ label, unit, inputMode, solution, word, onEnter }: Props) {
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <form
      className="question-entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") setFault(onEnter(text.trim()));
      }}
    >
      <div className="field">
        <label htmlFor={id}>
          {label}
          {unit ? ` (${unit})` : ""}
        </label>
        <input
          ref={field}
          id={id}
          className="input wire"
          inputMode={inputMode}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          readOnly={solution !== undefined}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {fault && (
          <p id={`${id}-fault`} className="error">
            {fault}
          </p>
        )}
      </div>
      {solution === undefined ? (
        <button type="submit" className="button button-primary">
          {word("check")}
        </button>
      ) : (
        <p>
          {word("isRight")} <b className="wire">{solution}</b>
        </p>
      )}
    </form>
  );
}

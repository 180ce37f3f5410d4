"use client";

import { useEffect, useState } from "react";
import { Html } from "@/components/lesson/html";
import { useKeyScope } from "./key-scope";
import type { QuizWord } from "./words";

type Props = {
  options: { text: string; why: string; right?: true }[];
  /** The indices of the options in the order in which they are shown. */
  order: number[];
  word: (word: QuizWord) => string;
  /** It was answered: the right one is marked and nothing more is taken. */
  isAnswered: boolean;
  onPick: (index: number) => void;
};

/** One of several; the number keys pick. */
export function OptionList({ options, order, word, isAnswered, onPick }: Props) {
  const [picked, setPicked] = useState<number>();

  function pick(index: number) {
    setPicked(index);
    onPick(index);
  }
  useNumberKeys(order, !isAnswered, pick);

  return (
    <fieldset className="options">
      <legend className="visually-hidden">{word("pickOne")}</legend>
      {order.map((index, place) => {
        const option = options[index];
        if (option === undefined) return null;
        const state = !isAnswered ? undefined : option.right ? "right" : picked === index ? "wrong" : "other";
        return (
          <div key={option.text}>
            <button type="button" className="option" data-state={state} disabled={isAnswered} onClick={() => pick(index)}>
              <span className="key" aria-hidden="true">
                {place + 1}
              </span>
              <Html html={option.text} />
            </button>
            {/* The verdict explains what was picked; the right one explains itself where that says something else. */}
            {state === "right" && option.why !== options[picked ?? index]?.why && (
              <Html as="p" className="option-why" html={option.why} />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/**
 * Keys 1 to 9 pick by place, while the question is open and no field is being typed into; on a page with more than the
 * question, only from within it. Enter, where picking is not the
 * answer yet, gives it.
 */
export function useNumberKeys(order: number[], open: boolean, pick: (index: number) => void, enter?: () => void) {
  const isOurs = useKeyScope();
  useEffect(() => {
    if (!open) return;
    function onKey(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (event.altKey || event.ctrlKey || event.metaKey || !isOurs(target)) return;
      if (target.matches("input:not([type=checkbox]), select, textarea")) return;
      if (enter && event.key === "Enter" && !event.repeat && !target.closest("button, a, summary, label")) {
        event.preventDefault();
        return enter();
      }
      const index = order[Number(event.key) - 1];
      if (index === undefined) return;
      event.preventDefault();
      pick(index);
    }
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}

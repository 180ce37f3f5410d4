"use client";

import { useState } from "react";
import { Html } from "@/components/lesson/html";
import { optionOrder } from "@/lib/quiz/choice";
import { useNumberKeys } from "./option-list";
import type { ViewProps } from "./view-props";

type Item = { options: { text: string; why: string; right?: true }[] };

/** All that hold, and no other. The number keys tick, Enter checks. */
export function MultipleView({ item, seed, word, graded, onSubmit }: ViewProps<Item>) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const order = optionOrder(item.options.length, seed);

  function toggle(index: number) {
    const next = new Set(ticked);
    if (!next.delete(index)) next.add(index);
    setTicked(next);
  }
  const submit = () => onSubmit([...ticked].sort((a, b) => a - b));
  useNumberKeys(order, graded === undefined, toggle, submit);

  return (
    <form
      className="options"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset className="options">
        <legend className="caption">{word("pickAll")}</legend>
        {order.map((index, place) => {
          const option = item.options[index];
          if (option === undefined) return null;
          const missed = (option.right === true) !== ticked.has(index);
          const state = graded === undefined ? undefined : option.right ? "right" : missed ? "wrong" : "other";
          return (
            <label key={option.text} className="option" data-state={state} data-ticked={ticked.has(index) || undefined}>
              <span className="key" aria-hidden="true">
                {place + 1}
              </span>
              <input type="checkbox" checked={ticked.has(index)} disabled={graded !== undefined} onChange={() => toggle(index)} />
              <Html html={option.text} />
            </label>
          );
        })}
      </fieldset>
      {graded === undefined && (
        <button type="submit" className="button button-primary">
          {word("check")}
        </button>
      )}
    </form>
  );
}

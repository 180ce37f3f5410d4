"use client";

import { useEffect, useState } from "react";
import { Html } from "@/components/lesson/html";
import { optionOrder } from "@/lib/quiz/choice";
import type { ViewProps } from "./view-props";

type Item = { options: { text: string; why: string; right?: true }[] };

/** One of several; the number keys pick. */
export function ChoiceView({ item, seed, word, graded, onSubmit }: ViewProps<Item>) {
  const [picked, setPicked] = useState<number>();
  const order = optionOrder(item.options.length, seed);

  function pick(index: number) {
    setPicked(index);
    onSubmit(index);
  }
  useNumberKeys(order, graded === undefined, pick);

  return (
    <fieldset className="options">
      <legend className="visually-hidden">{word("pickOne")}</legend>
      {order.map((index, place) => {
        const option = item.options[index];
        if (option === undefined) return null;
        const state = graded === undefined ? undefined : option.right ? "right" : picked === index ? "wrong" : "other";
        return (
          <div key={option.text}>
            <button
              type="button"
              className="option"
              data-state={state}
              disabled={graded !== undefined}
              onClick={() => pick(index)}
            >
              <span className="key" aria-hidden="true">
                {place + 1}
              </span>
              <Html html={option.text} />
            </button>
            {/* The verdict explains what was picked; the right one explains itself where another was picked. */}
            {state === "right" && picked !== index && <Html as="p" className="option-why" html={option.why} />}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Keys 1 to 9 pick by place, while the question is open and no field is being typed into. */
export function useNumberKeys(order: number[], open: boolean, pick: (index: number) => void) {
  useEffect(() => {
    if (!open) return;
    function onKey(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
      const index = order[Number(event.key) - 1];
      if (index === undefined) return;
      event.preventDefault();
      pick(index);
    }
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}

"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Html } from "@/components/lesson/html";
import { optionOrder } from "@/lib/quiz/choice";
import type { ViewProps } from "./view-props";

type By = -1 | 1;

/** Steps moved by buttons: the same by keyboard, by touch and with a screen reader. */
export function OrderView({ item, seed, word, graded, onSubmit }: ViewProps<{ steps: string[] }>) {
  const [order, setOrder] = useState(() => unlikeTheAnswer(optionOrder(item.steps.length, seed)));
  const [moved, setMoved] = useState<{ step: number; by: By }>();
  const list = useRef<HTMLOListElement>(null);
  const id = useId();

  // A moved step is put elsewhere in the document and loses the focus; at the end of the list its button is disabled.
  useEffect(() => {
    if (moved === undefined) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-step="${moved.step}"] button`) ?? [])];
    const [up, down] = moved.by === -1 ? buttons : buttons.reverse();
    (up?.disabled ? down : up)?.focus();
  }, [moved]);

  function move(place: number, by: By) {
    const [from, to] = [order[place], order[place + by]];
    if (from === undefined || to === undefined) return;
    const next = [...order];
    next[place] = to;
    next[place + by] = from;
    setOrder(next);
    setMoved({ step: from, by });
  }
  const mover = (place: number, by: By) => (
    <button
      type="button"
      className="button"
      disabled={order[place + by] === undefined}
      onClick={() => move(place, by)}
      id={`${id}-${order[place]}-${by}`}
      aria-label={word(by === -1 ? "up" : "down")}
      // Named by its own word and the step that it moves: "Move up" alone would be the name of every one.
      aria-labelledby={`${id}-${order[place]}-${by} ${id}-${order[place]}`}
    >
      {by === -1 ? "↑" : "↓"}
    </button>
  );

  return (
    <div className="options">
      <p className="caption" id={id}>
        {word("order")}
      </p>
      <ol ref={list} className="order-steps" aria-describedby={id}>
        {order.map((step, place) => (
          <li key={step} data-step={step} className="option" data-state={graded && (step === place ? "right" : "wrong")}>
            <span id={`${id}-${step}`}>
              <Html html={item.steps[step] ?? ""} />
            </span>
            {graded === undefined && (
              <span className="order-moves">
                {mover(place, -1)}
                {mover(place, 1)}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {graded === undefined && moved && `${order.indexOf(moved.step) + 1} / ${order.length}`}
      </p>
      {graded === undefined ? (
        <button type="button" className="button button-primary" onClick={() => onSubmit(order)}>
          {word("check")}
        </button>
      ) : (
        !graded.right && (
          <div>
            <p className="caption">{word("rightOrder")}</p>
            <ol className="order-solution">
              {item.steps.map((step) => (
                <Html key={step} as="li" html={step} />
              ))}
            </ol>
          </div>
        )
      )}
    </div>
  );
}

/** A shuffle that happens to be the answer would ask nothing. */
function unlikeTheAnswer(order: number[]): number[] {
  return order.every((step, place) => step === place) ? [...order].reverse() : order;
}

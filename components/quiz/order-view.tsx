"use client";

import { useState } from "react";
import { Html } from "@/components/lesson/html";
import { optionOrder } from "@/lib/quiz/choice";
import type { ViewProps } from "./view-props";

/** Steps moved by buttons: the same by keyboard, by touch and with a screen reader. */
export function OrderView({ item, seed, word, graded, onSubmit }: ViewProps<{ steps: string[] }>) {
  const [order, setOrder] = useState(() => unlikeTheAnswer(optionOrder(item.steps.length, seed)));

  function move(place: number, by: -1 | 1) {
    const [from, to] = [order[place], order[place + by]];
    if (from === undefined || to === undefined) return;
    const next = [...order];
    next[place] = to;
    next[place + by] = from;
    setOrder(next);
  }

  return (
    <div className="options">
      <p className="caption" id="order-hint">
        {word("order")}
      </p>
      <ol className="order-steps" aria-describedby="order-hint">
        {order.map((index, place) => (
          <li key={index} className="option" data-state={graded && (index === place ? "right" : "wrong")}>
            <Html html={item.steps[index] ?? ""} />
            {graded === undefined && (
              <span className="order-moves">
                <button
                  type="button"
                  className="button"
                  disabled={place === 0}
                  onClick={() => move(place, -1)}
                  aria-label={`${word("up")}: ${place + 1}`}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={place === order.length - 1}
                  onClick={() => move(place, 1)}
                  aria-label={`${word("down")}: ${place + 1}`}
                >
                  ↓
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
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

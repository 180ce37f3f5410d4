"use client";

import { useId, useState } from "react";
import { Html } from "@/components/lesson/html";
import { optionOrder } from "@/lib/quiz/choice";
import type { ViewProps } from "./view-props";

/** Each left side with a list of all right sides: plain selects, which every device knows how to show. */
export function MatchView({ item, seed, word, graded, onSubmit }: ViewProps<{ pairs: { left: string; right: string }[] }>) {
  const [joined, setJoined] = useState<(number | undefined)[]>(() => item.pairs.map(() => undefined));
  const id = useId();
  const order = optionOrder(item.pairs.length, seed);
  const complete = joined.every((right) => right !== undefined);
  return (
    <form
      className="options"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onSubmit(joined);
      }}
    >
      <p className="caption">{word("match")}</p>
      <ul className="match-pairs">
        {item.pairs.map((pair, index) => (
          <li key={pair.left} className="option" data-state={graded && (joined[index] === index ? "right" : "wrong")}>
            <label htmlFor={`${id}-${index}`}>
              <Html html={pair.left} />
            </label>
            <select
              id={`${id}-${index}`}
              className="input"
              disabled={graded !== undefined}
              value={joined[index] ?? ""}
              onChange={(event) => {
                const value = event.target.value;
                setJoined(joined.map((right, at) => (at === index ? (value === "" ? undefined : Number(value)) : right)));
              }}
            >
              <option value="">{word("choose")}</option>
              {order.map((right) => (
                <option key={right} value={right}>
                  {plain(item.pairs[right]?.right ?? "")}
                </option>
              ))}
            </select>
            {graded && joined[index] !== index && (
              <p className="match-solution">
                {word("isRight")} <Html html={pair.right} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {graded === undefined && (
        <button type="submit" className="button button-primary" disabled={!complete}>
          {word("check")}
        </button>
      )}
    </form>
  );
}

/** An <option> holds text only. */
function plain(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}

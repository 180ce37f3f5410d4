"use client";

import { type FormEvent, useEffect, useState } from "react";
import { mayBeSignedIn } from "@/components/account/session";
import { StartButton } from "@/components/account/start-button";
import type { Layer } from "@/lib/layer";
import type { Locale } from "@/lib/text";
import { startWords } from "./start-words";

/** An area that has interview questions: how many, and the minutes they take together. */
export type AreaChoice = { id: string; title: string; layer: Layer | undefined; count: number; minutes: number };
export type Chosen = { areas: string[]; minutes: number };

const LENGTHS = [10, 20, 30, 45];
const USUAL = 20;
const LEAST = 5;
const MOST = 120;

type Props = {
  locale: Locale;
  areas: AreaChoice[];
  state: "checking" | "ready" | "busy" | "unreachable";
  onStart: (chosen: Chosen) => void;
  onReport: (() => void) | undefined;
};

/** Which areas and how long; all areas and twenty minutes unless somebody says otherwise. */
export function StartForm({ locale, areas, state, onStart, onReport }: Props) {
  const words = startWords(locale);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(areas.map(({ id }) => id)));
  const [length, setLength] = useState<number | "other">(USUAL);
  const [other, setOther] = useState("60");
  const [isVisitor, setVisitor] = useState(false);
  const look = () => setVisitor(!mayBeSignedIn());
  useEffect(look, []);

  const minutes = length === "other" ? Number(other) : length;
  const picked = areas.filter(({ id }) => chosen.has(id));
  const hasMinutes = Number.isInteger(minutes) && minutes >= LEAST && minutes <= MOST;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (picked.length > 0 && hasMinutes && state !== "busy") onStart({ areas: picked.map(({ id }) => id), minutes });
  }
  function toggle(id: string) {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  return (
    <form className="mock-form" onSubmit={submit} aria-busy={state === "checking" || state === "busy"}>
      <fieldset>
        <legend>{words.areas}</legend>
        <p className="mock-all">
          <button type="button" className="button-plain" onClick={() => setChosen(new Set(areas.map(({ id }) => id)))}>
            {words.all}
          </button>
          <button type="button" className="button-plain" onClick={() => setChosen(new Set())}>
            {words.none}
          </button>
        </p>
        <ul className="mock-areas">
          {areas.map(({ id, title, layer, count }) => (
            <li key={id} data-layer={layer}>
              <label>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                <span className="mark">{title}</span>
                <span className="caption num">{words.count(count)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend>{words.minutes}</legend>
        <div className="mock-lengths">
          {LENGTHS.map((value) => (
            <label key={value}>
              <input type="radio" name="length" checked={length === value} onChange={() => setLength(value)} />
              <span className="num">{words.inMinutes(value)}</span>
            </label>
          ))}
          <label>
            <input type="radio" name="length" checked={length === "other"} onChange={() => setLength("other")} />
            <span>{words.other}</span>
          </label>
          {length === "other" && (
            <span className="mock-other">
              <input
                className="input num"
                type="number"
                inputMode="numeric"
                aria-label={words.otherMinutes}
                min={LEAST}
                max={MOST}
                step={1}
                required
                value={other}
                onChange={(event) => setOther(event.target.value)}
              />{" "}
              {words.unit}
            </span>
          )}
        </div>
      </fieldset>
      <p className="caption num" role="status">
        {state === "unreachable"
          ? words.unreachable
          : picked.length === 0
            ? words.choose
            : hasMinutes && words.expect(questionsIn(picked, minutes), minutes)}
      </p>
      <div className="review-ways">
        <button
          type="submit"
          className="button button-primary"
          disabled={picked.length === 0 || state === "checking" || state === "busy"}
        >
          {state === "busy" ? words.busy : words.start}
        </button>
        {onReport && (
          <button type="button" className="button button-quiet" onClick={onReport}>
            {words.report}
          </button>
        )}
      </div>
      {isVisitor && (
        <div className="mock-visitor caption">
          <span>{words.visitor}</span>
          <StartButton locale={locale} label={words.guest} isSecond onStarted={look} />
        </div>
      )}
    </form>
  );
}

/** By the mean length of the questions that may come. */
function questionsIn(areas: readonly AreaChoice[], minutes: number): number {
  const count = areas.reduce((sum, area) => sum + area.count, 0);
  const all = areas.reduce((sum, area) => sum + area.minutes, 0);
  return Math.min(count, Math.max(1, Math.floor((minutes * count) / all)));
}

"use client";

import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { mayBeSignedIn } from "@/components/account/session";
import { StartButton } from "@/components/account/start-button";
import { newSeed } from "@/components/quiz/new-seed";
import { type Candidate, type Known, NOTHING_KNOWN, planOf, type Wish } from "@/lib/interview/choose";
import type { Layer } from "@/lib/layer";
import type { Locale } from "@/lib/text";
import { startWords } from "./start-words";

/** An area that has interview questions, and how many. */
export type AreaChoice = { id: string; title: string; layer: Layer | undefined; count: number };
export type Chosen = Wish;

const LENGTHS = [10, 20, 30, 45];
const USUAL = 20;
const LEAST = 5;
const MOST = 120;

type Props = {
  locale: Locale;
  areas: AreaChoice[];
  candidates: Candidate[];
  state: "checking" | "ready" | "busy" | "unreachable";
  onStart: (chosen: Chosen) => void;
  onReport: (() => void) | undefined;
};

/** Which areas and how long; all areas and twenty minutes unless somebody says otherwise. */
export function StartForm({ locale, areas, candidates, state, onStart, onReport }: Props) {
  const words = startWords(locale);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(areas.map(({ id }) => id)));
  const [length, setLength] = useState<number | "other">(USUAL);
  const [other, setOther] = useState("60");
  const [isVisitor, setVisitor] = useState(false);
  // Drawn by chance, so it cannot be part of the static page; the interview is chosen with it as it is announced here.
  const [seed, setSeed] = useState<number>();
  const [known, setKnown] = useState<Known>();
  const field = useRef<HTMLInputElement>(null);
  const look = useCallback(() => {
    setVisitor(!mayBeSignedIn());
    void readKnown().then(setKnown);
  }, []);
  useEffect(look, [look]);
  useEffect(() => setSeed(newSeed()), []);

  const minutes = length === "other" ? Number(other) : length;
  const picked = areas.filter(({ id }) => chosen.has(id));
  const hasMinutes = Number.isInteger(minutes) && minutes >= LEAST && minutes <= MOST;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!hasMinutes) field.current?.focus();
    else if (picked.length > 0 && state !== "busy") onStart(wish(seed ?? newSeed()));
  }
  function wish(by: number): Wish {
    return { areas: picked.map(({ id }) => id), minutes, seed: by };
  }
  function toggle(id: string) {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  function says(): string {
    if (state === "unreachable") return words.unreachable;
    if (picked.length === 0) return words.choose;
    if (!hasMinutes) return words.allowed(LEAST, MOST);
    return seed === undefined || known === undefined ? "" : words.expect(planOf(wish(seed), candidates, known).length, minutes);
  }

  return (
    <form className="mock-form" noValidate onSubmit={submit} aria-busy={state === "checking" || state === "busy"}>
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
                ref={field}
                className="input num"
                type="number"
                inputMode="numeric"
                aria-label={words.otherMinutes}
                min={LEAST}
                max={MOST}
                step={1}
                required
                aria-invalid={!hasMinutes}
                aria-describedby="mock-says"
                value={other}
                onChange={(event) => setOther(event.target.value)}
              />{" "}
              {words.unit}
            </span>
          )}
        </div>
      </fieldset>
      <p id="mock-says" className="caption num mock-says" role="status">
        {says()}
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

/** What is known of this learner; it comes with the code of the interview, which a visitor does not need for it. */
async function readKnown(): Promise<Known> {
  if (!mayBeSignedIn()) return NOTHING_KNOWN;
  try {
    return await (await import("./begin")).readKnown();
  } catch {
    return NOTHING_KNOWN; // The interview begins without it as well.
  }
}

"use client";

import { useEffect, useRef, useState } from "react";
import { Html } from "@/components/lesson/html";
import { DrillQuestion } from "@/components/review/drill-question";
import { DRILL_ENTRIES, type DrillId } from "@/lib/drills/catalogue";
import type { Presented } from "@/lib/drills/drill";
import { loadDrill } from "@/lib/drills/load";
import type { Locale } from "@/lib/text";
import { CiteLinks } from "./cite-links";
import { inlineHtml } from "./inline-html";
import { newSeed } from "./new-seed";
import { type QuizName, QuizRun } from "./quiz-run";
import { drillAsks, type Given } from "./round";

type Props = { drill: DrillId; name: QuizName; locale: Locale };

/** Rounds of a drill: all its skills in turn, or the one that the address names after `#`. */
export function DrillQuiz({ drill, name, locale }: Props) {
  const seed = useRef<number>(undefined);
  return (
    <QuizRun
      id={drill}
      name={name}
      locale={locale}
      source="drill"
      makeAsks={async (round) => {
        const rule = await loadDrill[drill]();
        seed.current ??= newSeed();
        return drillAsks(chosenSkills(drill), seed.current, round, (ask) => {
          return rule.present(ask.item, rule.make(ask.item, ask.seed))?.prompt.en;
        });
      }}
      asks={(item) => chosenSkills(drill).includes(item)}
      renderAsk={(ask, onAnswer) => <DrillQuestion skill={ask.item} seed={ask.seed} locale={locale} onAnswer={onAnswer} />}
      renderMissed={(given) => <Missed drill={drill} given={given} locale={locale} />}
    />
  );
}

function chosenSkills(drill: DrillId): string[] {
  const skills = DRILL_ENTRIES.flatMap((entry) => (entry.id === drill ? entry.skills.map(({ id }) => id) : []));
  const named = skills.filter((id) => id === `drill.${drill}.${location.hash.slice(1)}`);
  return named.length > 0 ? named : skills;
}

/** The question as it was asked, with its answer: made again from what was logged. */
function Missed({ drill, given, locale }: { drill: DrillId; given: Given; locale: Locale }) {
  const [presented, setPresented] = useState<Presented>();
  const { item, answer } = given;
  useEffect(() => {
    let isCurrent = true;
    // A drill's answer carries its question (drill-question.tsx).
    const { question } = answer as { question: unknown };
    void loadDrill[drill]().then((loaded) => isCurrent && setPresented(loaded.present(item, question)));
    return () => {
      isCurrent = false;
    };
  }, [drill, item, answer]);
  const right = presented?.options.find((option) => option.right);
  if (presented === undefined || right === undefined) return null;
  return (
    <>
      <Html as="p" html={inlineHtml(presented.prompt[locale])} />
      <p>
        <Html as="b" html={inlineHtml(right.text[locale])} />
      </p>
      <p className="caption">
        <Html html={inlineHtml(right.why[locale])} /> <CiteLinks cites={presented.cites} locale={locale} />
      </p>
    </>
  );
}

"use client";

import Link from "next/link";
import type { CSSProperties } from "react";
import { LAYER_NAMES, LAYERS } from "@/lib/layer";
import { paths } from "@/lib/paths";
import type { Progress, Score } from "@/lib/progress/progress";
import type { Locale } from "@/lib/text";
import type { DrillName, TopicName } from "./progress-app";
import { progressWords } from "./words";

type Props = { topics: TopicName[]; progress: Progress; locale: Locale };

/** Predicted recall layer by layer, from the application down; below each, lesson by lesson. */
export function LayerRows({ topics, progress, locale }: Props) {
  const words = progressWords(locale);
  const present = [...LAYERS].reverse().filter((layer) => topics.some((topic) => topic.layer === layer));
  return (
    <div className="layer-rows">
      <p className="caption score-heading">{words.predicted}</p>
      {present.map((layer) => {
        const own = topics.filter((topic) => topic.layer === layer);
        return (
          <details key={layer} className="layer-row" data-layer={layer}>
            <summary>
              <Row
                name={LAYER_NAMES[layer][locale]}
                score={sum(own.flatMap((topic) => progress.topics[topic.id] ?? []))}
                locale={locale}
                strong
              />
            </summary>
            <ul aria-label={words.topics}>
              {own.map((topic) => (
                <li key={topic.id}>
                  <Row
                    name={<Link href={paths.topic(locale, topic)}>{topic.title}</Link>}
                    score={progress.topics[topic.id] ?? sum([])}
                    locale={locale}
                  />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

/** Predicted recall of each drill's skills, for those that the learner has begun. */
export function DrillRows({ drills, progress, locale }: { drills: DrillName[]; progress: Progress; locale: Locale }) {
  return (
    <ul className="drill-rows">
      {drills.map(({ id, title, layer }) => {
        const score = progress.drills[id];
        return score === undefined || score.met === 0 ? null : (
          <li key={id} data-layer={layer}>
            <Row name={<Link href={paths.quizSet(locale, id)}>{title}</Link>} score={score} locale={locale} />
          </li>
        );
      })}
    </ul>
  );
}

type RowProps = { name: React.ReactNode; score: Score; locale: Locale; strong?: boolean };

function Row({ name, score, locale, strong = false }: RowProps) {
  const words = progressWords(locale);
  const percent = Math.round(score.score * 100);
  return (
    <span className="score-row" data-strong={strong || undefined}>
      <span className="score-name">{name}</span>
      <span className="caption num">{words.met(score.met, score.all)}</span>
      <span className="score-bar" style={{ "--score": `${percent}%` } as CSSProperties} aria-hidden="true" />
      <span className="num score-figure">
        <span className="visually-hidden">{words.predicted}</span> {percent}%
      </span>
    </span>
  );
}

function sum(scores: Score[]): Score {
  const all = scores.reduce((total, score) => total + score.all, 0);
  return {
    all,
    met: scores.reduce((total, score) => total + score.met, 0),
    known: scores.reduce((total, score) => total + score.known, 0),
    score: all === 0 ? 0 : scores.reduce((total, score) => total + score.score * score.all, 0) / all,
  };
}

"use client";

import Link from "next/link";
import { StartButton } from "@/components/account/start-button";
import { rememberedStudier } from "@/components/review/learner";
import { OutboxLine } from "@/components/review/outbox-line";
import type { Layer } from "@/lib/layer";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { AnswerDays, WeekAhead } from "./day-charts";
import { How } from "./how";
import { ItemLines } from "./item-lines";
import { DrillRows, LayerRows } from "./layer-rows";
import { useProgress } from "./use-progress";
import { progressWords } from "./words";

/** What the page knows of the catalogue, in one language: made while building. */
export type TopicName = { id: string; area: string; title: string; layer: Layer };
export type DrillName = { id: string; title: string; layer: Layer };
type Props = { locale: Locale; topics: TopicName[]; drills: DrillName[]; itemNames: Record<string, string> };

export function ProgressApp({ locale, topics, drills, itemNames }: Props) {
  const words = progressWords(locale);
  const [loaded, reload] = useProgress();
  switch (loaded.type) {
    case "loading":
      return (
        <p className="caption progress-wait" role="status" aria-busy="true">
          {words.loading}
        </p>
      );
    case "signed-out":
      return (
        <Rest title={words.signedOutTitle} text={words.signedOut}>
          <StartButton locale={locale} label={words.start} />
          <Link className="button" href={paths.signIn(locale)}>
            {words.signIn}
          </Link>
        </Rest>
      );
    case "session-ended":
      return (
        <Rest title={words.ended}>
          <Link className="button button-primary" href={paths.signIn(locale)}>
            {words.signIn}
          </Link>
        </Rest>
      );
    case "unreachable":
      return (
        <Rest title={words.unreachable}>
          <button type="button" className="button button-primary" onClick={reload}>
            {words.retry}
          </button>
        </Rest>
      );
    case "ready":
      break;
    default:
      return loaded satisfies never;
  }

  const { progress } = loaded;
  const { total, retention } = progress;
  const learner = rememberedStudier()?.id;
  const unsent = learner && <OutboxLine learner={learner} locale={locale} offline={false} />;
  const hasDrilled = Object.values(progress.drills).some(({ met }) => met > 0);
  if (total.met === 0 && !hasDrilled) {
    return (
      <>
        {unsent}
        <Rest title={words.emptyTitle} text={words.empty}>
          <Link className="button button-primary" href={paths.learn(locale)}>
            {words.learn}
          </Link>
          <Link className="button" href={paths.review(locale)}>
            {words.review}
          </Link>
        </Rest>
      </>
    );
  }
  const [before, figure, after] = words.headline(Math.round(total.score * 100));
  return (
    <>
      {unsent}
      <h1>
        {before}
        <em className="headline-figure">{figure}</em>
        {after}
      </h1>
      <p className="lede">
        {words.sub(total.met, total.all, total.known)}{" "}
        {words.due(progress.dueNow, Math.max(0, (progress.week[0] ?? 0) - progress.dueNow))}
      </p>
      {progress.dueNow > 0 && (
        <p>
          <Link className="button button-primary" href={paths.review(locale)}>
            {words.review}
          </Link>
        </p>
      )}
      <How rules={["score", "known", "due"]} locale={locale} />
      <section className="wide" aria-labelledby="layers">
        <h2 id="layers">{words.layers}</h2>
        <LayerRows topics={topics} progress={progress} locale={locale} />
        <How rules={["layers"]} locale={locale} />
      </section>
      <section className="wide" aria-labelledby="drills">
        <h2 id="drills">{words.drills}</h2>
        {hasDrilled ? (
          <DrillRows drills={drills} progress={progress} locale={locale} />
        ) : (
          <p>
            {words.noDrills} <Link href={paths.quiz(locale)}>{words.toDrills}</Link>
          </p>
        )}
        <How rules={["drills"]} locale={locale} />
      </section>
      <section className="wide" aria-labelledby="week">
        <h2 id="week">{words.weekTitle}</h2>
        <WeekAhead progress={progress} locale={locale} />
        <How rules={["due"]} locale={locale} />
      </section>
      <section className="wide" aria-labelledby="days">
        <h2 id="days">{words.daysTitle}</h2>
        {progress.days.length > 0 ? <AnswerDays progress={progress} locale={locale} /> : <p>{words.noDays}</p>}
        <How rules={["days"]} locale={locale} />
      </section>
      <section className="wide" aria-labelledby="retention">
        <h2 id="retention">{words.retentionTitle}</h2>
        {retention.asked > 0 ? (
          <p className="retention">
            <b className="num">{Math.round((retention.recalled / retention.asked) * 100)}%</b>{" "}
            <span>{words.retention(retention.recalled, retention.asked)}</span>
          </p>
        ) : (
          <p>{words.noRetention}</p>
        )}
        <How rules={["retention"]} locale={locale} />
      </section>
      <section className="wide" aria-labelledby="lines">
        <h2 id="lines">{words.linesTitle}</h2>
        {progress.lines.length > 0 ? (
          <ItemLines progress={progress} topics={topics} itemNames={itemNames} locale={locale} />
        ) : (
          <p>{words.noLines}</p>
        )}
        <How rules={["lines"]} locale={locale} />
      </section>
    </>
  );
}

function Rest({ title, text, children }: { title: string; text?: string; children: React.ReactNode }) {
  return (
    <div className="progress-rest">
      <h1>{title}</h1>
      {text && <p className="lede">{text}</p>}
      <div className="review-ways">{children}</div>
    </div>
  );
}

"use client";

import type { Locale } from "@/lib/text";
import { type Crumbs, crumbOf } from "./crumbs";
import { Nothing, SignedOut, Trouble } from "./endings";
import { OutboxLine } from "./outbox-line";
import { ReviewItem } from "./review-item";
import { Track } from "./track";
import { useSitting } from "./use-sitting";
import { reviewWords } from "./words";

type Props = { locale: Locale; crumbs: Crumbs };

/** The day's queue, one item at a time. The screen never waits for the network once the queue is here. */
export function ReviewApp({ locale, crumbs }: Props) {
  const words = reviewWords(locale);
  const { loaded, grade, suspend, undo, reload } = useSitting();

  if (loaded === undefined) {
    return (
      <main className="review-rest" aria-busy="true">
        <p className="caption" role="status">
          {words.loading}
        </p>
      </main>
    );
  }
  if (loaded.type === "signed-out") return <SignedOut locale={locale} />;
  if (loaded.type !== "ready") return <Trouble locale={locale} trouble={loaded.type} onRetry={reload} />;

  const { studier, session, beyond } = loaded.sitting;
  const { current } = session;
  return (
    <main className="review" data-layer={current ? crumbOf(crumbs, current.item)?.layer : undefined}>
      <Track
        session={session}
        beyond={beyond}
        crumbs={crumbs}
        locale={locale}
        onUndo={session.done.length > 0 ? undo : undefined}
      />
      <OutboxLine learner={studier.id} locale={locale} offline={loaded.offline} />
      {current ? (
        <ReviewItem
          // Every showing of an item is a fresh one: front first, its own clock.
          key={`${current.item.id} ${session.done.length}`}
          entry={current}
          studier={studier}
          crumb={crumbOf(crumbs, current.item)}
          turn={session.done.length}
          locale={locale}
          onGrade={grade}
          onSuspend={suspend}
          onUndo={undo}
        />
      ) : (
        <Nothing sitting={loaded.sitting} locale={locale} onUndo={undo} />
      )}
    </main>
  );
}

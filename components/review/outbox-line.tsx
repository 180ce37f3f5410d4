"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { dismissRefused, type OutboxStatus, onOutboxChange, outboxStatus } from "./outbox";
import { reviewWords } from "./words";

/** Answers on their way are nobody's business for this long; after it the learner is told that they wait. */
const QUIET_MS = 2_500;

/** Says what the learner should know of unsent answers, and nothing when all is well. */
export function OutboxLine({ learner, locale, offline }: { learner: string; locale: Locale; offline: boolean }) {
  const words = reviewWords(locale);
  const [status, setStatus] = useState<OutboxStatus>();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const read = () => void outboxStatus(learner).then(setStatus);
    read();
    return onOutboxChange(read);
  }, [learner]);
  const isWaiting = (status?.waiting ?? 0) > 0;
  useEffect(() => {
    if (!isWaiting) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);

  return (
    <div className="review-line" role="status">
      {status?.ended && isWaiting ? (
        <p>
          {words.ended} <Link href={paths.signIn(locale)}>{words.signIn}</Link>
        </p>
      ) : isWaiting && late ? (
        <p>{words.waiting(status?.waiting ?? 0)}</p>
      ) : (
        offline && <p>{words.offline}</p>
      )}
      {status && status.refused.length > 0 && (
        <div>
          <p>{words.refused(status.refused.length)}</p>
          <ul>
            {status.refused.map(({ id, item, reason }) => (
              <li key={id}>
                <code>{item}</code> {words.refusedReasons[reason] ?? words.refusedOther}
              </li>
            ))}
          </ul>
          <button type="button" className="button" onClick={() => void dismissRefused(learner)}>
            {words.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}

"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { announceDue } from "@/components/review/due-channel";
import { reviewEvent } from "@/components/review/events";
import { deliver, keep } from "@/components/review/outbox";
import { judge } from "@/lib/interview/judge";
import type { Given, Mock } from "@/lib/interview/mock";
import type { InterviewQuestion } from "@/lib/interview/question";
import type { LearnerEvent } from "@/lib/srs/event";
import { type Begun, type Book, keepBegun, openBook } from "./begin";

export type MockControl = {
  mock: Mock;
  book: Book;
  /** Whether this browser could not keep an answer. */
  hasFailed: boolean;
  act: (change: (mock: Mock, at: number) => Mock) => void;
  /** Somebody is signed in now: what was answered so far is theirs. */
  adopt: () => void;
};

/**
 * An interview under way: every act is on the screen at once and safe from a reload next. A question's answer goes to the
 * outbox when the question is left; its event is kept with the interview, so that a reload between the two loses nothing
 * and, sent twice, it is the same event.
 */
export function useMock(begun: Begun, find: (id: string) => InterviewQuestion | undefined): MockControl {
  const [now, setNow] = useState(begun);
  const [hasFailed, setFailed] = useState(false);
  const latest = useRef(begun);
  const look = useRef(find);
  look.current = find;

  const change = useCallback((next: Begun) => {
    const events = { ...next.book.events };
    const { studier } = next.book;
    const fresh: LearnerEvent[] = [];
    if (studier !== null) {
      for (const given of next.mock.given) {
        const question = look.current(given.id);
        if (question === undefined || events[given.id] !== undefined) continue;
        const event = reviewEvent(studier, answerOf(question, given));
        events[given.id] = { learner: studier.id, event };
        fresh.push(event);
      }
    }
    const kept = { mock: next.mock, book: { ...next.book, events } };
    latest.current = kept;
    setNow(kept);
    keepBegun(kept);
    if (studier !== null && fresh.length > 0) keep(studier.id, fresh).then(announceDue, () => setFailed(true));
  }, []);

  // What the last page had no time to put into the outbox.
  useEffect(() => {
    const { studier, events } = latest.current.book;
    if (studier === null) return;
    const own = Object.values(events).flatMap(({ learner, event }) => (learner === studier.id ? [event] : []));
    if (own.length > 0) keep(studier.id, own).catch(() => setFailed(true));
    else void deliver(studier.id).catch(() => setFailed(true));
  }, []);

  const act = useCallback(
    (apply: (mock: Mock, at: number) => Mock) => {
      const { mock, book } = latest.current;
      const next = apply(mock, Date.now());
      if (next !== mock) change({ mock: next, book });
    },
    [change],
  );

  const adopt = useCallback(() => {
    void openBook().then((book) => {
      const { mock, book: before } = latest.current;
      change({ mock, book: { ...book, events: before.events } });
    });
  }, [change]);

  return { ...now, hasFailed, act, adopt };
}

function answerOf(question: InterviewQuestion, { id, answer, usedMs }: Given) {
  return { item: id, grade: judge(question, answer).grade, source: "interview", durationMs: usedMs, answer } as const;
}

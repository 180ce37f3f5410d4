"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { AskedItem } from "@/lib/review/queue";
import type { Grade, LearnerEvent } from "@/lib/srs/event";
import { advance, extendSession, gradeCurrent, nextStepAt, type Session, suspendCurrent, undoLast } from "@/lib/srs/session";
import { announceDue } from "./due-channel";
import { reviewEvent, suspendEvent, undoEvent } from "./events";
import { deliver, keep } from "./outbox";
import { keepSitting, keptSittingOf, type Loaded, loadSitting, readMore, type Sitting } from "./sitting";
import { announceSitting, onSittingChange } from "./sitting-channel";

/** With this few left the rest of a long day's queue is fetched, so that no step is asked early while others wait. */
const FEW = 20;

export type SittingControl = {
  loaded: Loaded | undefined;
  grade: (grade: Grade, durationMs: number, answer?: unknown) => void;
  suspend: () => void;
  undo: () => void;
  reload: () => void;
};

/** The sitting on the review page: every act changes the screen at once, is safe in the browser next, and is sent then. */
export function useSitting(): SittingControl {
  const [loaded, setLoaded] = useState<Loaded>();
  const sitting = loaded?.type === "ready" ? loaded.sitting : undefined;
  const latest = useRef(sitting);
  latest.current = sitting;

  const reload = useCallback(() => {
    setLoaded(undefined);
    void loadSitting().then((found) => {
      setLoaded(found);
      if (found.type === "ready") void deliver(found.sitting.studier.id);
    });
  }, []);
  useEffect(reload, [reload]);

  const change = useCallback((from: Sitting, session: Session<AskedItem>, event?: LearnerEvent) => {
    const next = { ...from, session };
    latest.current = next;
    setLoaded((before) => (before?.type === "ready" ? { ...before, sitting: next } : before));
    void keepSitting(next).then(() => announceSitting(from.studier.id));
    if (event) void keep(from.studier.id, [event]).then(announceDue);
  }, []);

  // What another tab of this learner does is done here too, so that nothing is asked twice.
  const learner = sitting?.studier.id;
  useEffect(() => {
    if (learner === undefined) return;
    return onSittingChange(learner, () =>
      keptSittingOf(learner).then((kept) => {
        if (kept === undefined) return;
        latest.current = kept;
        setLoaded((before) => (before?.type === "ready" ? { ...before, sitting: kept } : before));
      }),
    );
  }, [learner]);

  // A step whose minute comes while nothing is asked appears by itself.
  const stepAt = sitting && sitting.session.current === null ? nextStepAt(sitting.session) : null;
  useEffect(() => {
    if (stepAt === null) return;
    const timer = setTimeout(
      () => {
        const now = latest.current;
        if (now) change(now, advance(now.session, Date.now()));
      },
      Math.max(0, stepAt - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [stepAt, change]);

  const isShort = sitting !== undefined && sitting.beyond > 0 && sitting.session.waiting.length <= FEW;
  const turn = sitting?.session.done.length;
  const isReading = useRef(false);
  useEffect(() => {
    const from = latest.current;
    if (!isShort || turn === undefined || from === undefined || isReading.current) return;
    isReading.current = true;
    void readMore(from).then((more) => {
      isReading.current = false;
      const now = latest.current;
      if (more && now?.day === from.day && now.studier.id === from.studier.id)
        change({ ...now, beyond: more.beyond }, extendSession(now.session, more.entries, Date.now()));
    });
  }, [isShort, turn, change]);

  const grade = useCallback(
    (given: Grade, durationMs: number, answer?: unknown) => {
      const now = latest.current;
      const entry = now?.session.current;
      if (!now || !entry) return;
      const event = reviewEvent(now.studier, { item: entry.item.id, grade: given, source: "review", durationMs, answer });
      const moment = { at: event.at, timeZone: event.timeZone, rolloverHour: event.rolloverHour };
      change(now, gradeCurrent(now.session, given, event, { moment, parameters: now.studier.parameters }), event);
    },
    [change],
  );

  const suspend = useCallback(() => {
    const now = latest.current;
    const entry = now?.session.current;
    if (!now || !entry) return;
    const event = suspendEvent(now.studier, entry.item.id, "suspend");
    change(now, suspendCurrent(now.session, event), event);
  }, [change]);

  const undo = useCallback(() => {
    const now = latest.current;
    const last = now?.session.done.at(-1);
    if (!now || !last) return;
    const { id } = last.entry.item;
    const event = last.act.type === "graded" ? undoEvent(now.studier, id, last.eventId) : suspendEvent(now.studier, id, "resume");
    change(now, undoLast(now.session), event);
  }, [change]);

  return { loaded, grade, suspend, undo, reload };
}

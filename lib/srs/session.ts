import { startOfStudyDay, studyDay } from "./day";
import type { Grade } from "./event";
import { type ItemState, isPractice } from "./fold";
import { answered, type Moment, type Parameters } from "./memory";
import type { QueueEntry } from "./queue";

/** One item to be asked in this session. `item` is whatever the screen shows; the session only needs its id. */
export type SessionEntry<I extends { id: string }> = { item: I; reason: QueueEntry["reason"]; state: ItemState | null };

/** Something done in this session, with what is needed to take it back. */
export type Done<I extends { id: string }> = {
  entry: SessionEntry<I>;
  /** The event in the log that did it. */
  eventId: string;
  act: { type: "graded"; grade: Grade; next: ItemState } | { type: "suspended" };
};

/** A sitting at the queue. Plain data: it is kept in the browser, and a reload goes on with it. */
export type Session<I extends { id: string }> = {
  current: SessionEntry<I> | null;
  waiting: SessionEntry<I>[];
  /** Learning steps of this study day, in the order in which they fall due. */
  steps: SessionEntry<I>[];
  done: Done<I>[];
};

export type Studying = { moment: Moment; parameters: Parameters };

/**
 * With nothing else to ask, a step is asked this much before its minute: sitting before an empty screen for ten minutes
 * helps nobody, and Anki's learners have found the same limit workable.
 */
export const LEARN_AHEAD_MS = 20 * 60_000;

/** A session from the server's queue. */
export function beginSession<I extends { id: string }>(
  entries: readonly SessionEntry<I>[],
  now: number,
  done: Done<I>[] = [],
): Session<I> {
  const isLater = (entry: SessionEntry<I>) => entry.reason === "soon";
  return advance(
    { current: null, waiting: entries.filter((entry) => !isLater(entry)), steps: entries.filter(isLater), done },
    now,
  );
}

/**
 * Picks what is asked next: a step whose minute has come, then the queue, then a step that is nearly due. The item that
 * was just answered is never asked ahead of its minute: its answer is still on the learner's mind.
 */
export function advance<I extends { id: string }>(session: Session<I>, now: number): Session<I> {
  if (session.current !== null) return session;
  const [first, ...waiting] = session.waiting;
  const last = session.done.at(-1)?.entry.item.id;
  const step = session.steps.find((entry) => {
    const dueAt = entry.state?.memory?.dueAt ?? Number.POSITIVE_INFINITY;
    return dueAt <= now || (first === undefined && dueAt <= now + LEARN_AHEAD_MS && entry.item.id !== last);
  });
  if (step !== undefined) return { ...session, current: step, steps: session.steps.filter((entry) => entry !== step) };
  return first === undefined ? session : { ...session, current: first, waiting };
}

/**
 * The session with more of the day's queue behind what waits. What it has already stays where it is, also the item on
 * screen; steps are its own affair.
 */
export function extendSession<I extends { id: string }>(
  session: Session<I>,
  entries: readonly SessionEntry<I>[],
  now: number,
): Session<I> {
  const { current, waiting, steps } = session;
  const known = new Set([...(current ? [current] : []), ...waiting, ...steps].map((entry) => entry.item.id));
  const more = entries.filter((entry) => entry.reason !== "soon" && !known.has(entry.item.id));
  return advance({ ...session, waiting: [...waiting, ...more] }, now);
}

/**
 * The session after the current item was answered, with the next one in its place. The state is the server's: the same
 * computation on the same event.
 */
export function gradeCurrent<I extends { id: string }>(
  session: Session<I>,
  grade: Grade,
  event: { id: string; at: number },
  { moment, parameters }: Studying,
): Session<I> {
  const entry = session.current;
  if (entry === null) return session;
  const memory = entry.state?.memory ?? null;
  const next: ItemState = {
    memory:
      memory !== null && isPractice(memory, entry.item.id, moment)
        ? memory
        : answered(memory, entry.item.id, grade, moment, parameters),
    suspended: false,
    awaitsTarget: false,
    last: event,
  };
  const done = [...session.done, { entry, eventId: event.id, act: { type: "graded" as const, grade, next } }];
  const again = comesBackToday(next, moment) ? [{ ...entry, reason: "soon" as const, state: next }] : [];
  const steps = [...session.steps, ...again].sort(byDue);
  return advance({ ...session, current: null, steps, done }, moment.at);
}

export function suspendCurrent<I extends { id: string }>(session: Session<I>, event: { id: string; at: number }): Session<I> {
  const entry = session.current;
  if (entry === null) return session;
  const done = [...session.done, { entry, eventId: event.id, act: { type: "suspended" as const } }];
  return advance({ ...session, current: null, done }, event.at);
}

/** Takes the last act back: its item is asked again, and what was on screen waits behind it. */
export function undoLast<I extends { id: string }>(session: Session<I>): Session<I> {
  const last = session.done.at(-1);
  if (last === undefined) return session;
  const isOther = (entry: SessionEntry<I>) => entry.item.id !== last.entry.item.id;
  const current = session.current !== null && isOther(session.current) ? [session.current] : [];
  return {
    current: last.entry,
    waiting: [...current, ...session.waiting.filter(isOther)],
    steps: session.steps.filter(isOther),
    done: session.done.slice(0, -1),
  };
}

/** When the next step falls due, if the session is only waiting for it; null when there is nothing more today. */
export function nextStepAt<I extends { id: string }>(session: Session<I>): number | null {
  return session.steps[0]?.state?.memory?.dueAt ?? null;
}

function comesBackToday({ memory }: ItemState, { at, timeZone, rolloverHour }: Moment): boolean {
  if (memory === null || memory.phase === "review") return false;
  return memory.dueAt < startOfStudyDay(studyDay(at, timeZone, rolloverHour) + 1, timeZone, rolloverHour);
}

function byDue<I extends { id: string }>(a: SessionEntry<I>, b: SessionEntry<I>): number {
  return (a.state?.memory?.dueAt ?? 0) - (b.state?.memory?.dueAt ?? 0);
}

import { mayBeSignedIn } from "@/components/account/session";
import type { AskedItem, Queue } from "@/lib/review/queue";
import { studyDay } from "@/lib/srs/day";
import { compareEvents, type ItemEvent, type LearnerEvent } from "@/lib/srs/event";
import { applyEvent } from "@/lib/srs/fold";
import { beginSession, type Done, type Session, type SessionEntry } from "@/lib/srs/session";
import { rememberedStudier, rememberStudier, type Studier } from "./learner";
import { waitingEvents } from "./outbox";
import { store } from "./store";

/** What the review page works on, and what a reload finds again. */
export type Sitting = {
  studier: Studier;
  day: number;
  session: Session<AskedItem>;
  newLeft: number;
  /** How many more of today's items the server has than it has sent. */
  beyond: number;
};

export type Loaded =
  | { type: "ready"; sitting: Sitting; offline: boolean }
  | { type: "signed-out" }
  | { type: "session-ended" }
  | { type: "unreachable" };

/** Fetches the queue; without a network goes on with the sitting that this browser keeps of the same study day. */
export async function loadSitting(): Promise<Loaded> {
  const now = Date.now();
  if (!mayBeSignedIn()) return { type: "signed-out" };
  try {
    const response = await fetchQueue();
    if (response.status === 401) return { type: "session-ended" };
    if (!response.ok) return await keptSitting(now);
    // Our own route's answer (app/api/v1/queue/route.ts).
    const sitting = await fromQueue((await response.json()) as Queue, now);
    await keepSitting(sitting);
    return { type: "ready", sitting, offline: false };
  } catch {
    return keptSitting(now);
  }
}

async function fromQueue(queue: Queue, now: number): Promise<Sitting> {
  const { id } = queue.learner;
  const studier = { id, timeZone: queue.timeZone, rolloverHour: queue.rolloverHour, parameters: queue.parameters };
  rememberStudier(studier);
  const day = studyDay(now, studier.timeZone, studier.rolloverHour);
  const kept = await keptSittingOf(id);
  const done: Done<AskedItem>[] = kept?.day === day ? kept.session.done : [];
  const entries = correct(queue.entries, await waitingEvents(id), day, studier);
  const newLeft = queue.limits.newPerDay - queue.counts.introduced;
  return { studier, day, session: beginSession(entries, now, done), newLeft, beyond: beyondOf(queue) };
}

function fetchQueue(): Promise<Response> {
  return fetch("/api/v1/queue?limit=100", { signal: AbortSignal.timeout(8_000) });
}

function beyondOf({ counts, entries }: Queue): number {
  return counts.learning + counts.due + counts.new - entries.filter(({ reason }) => reason !== "soon").length;
}

/** The next part of a long day's queue; null where the server cannot be reached, or has somebody else's. */
export async function readMore({ studier, day }: Sitting): Promise<(Pick<Sitting, "beyond"> & Pick<Queue, "entries">) | null> {
  try {
    const response = await fetchQueue();
    if (!response.ok) return null;
    // Our own route's answer (app/api/v1/queue/route.ts).
    const queue = (await response.json()) as Queue;
    if (queue.learner.id !== studier.id) return null;
    return { entries: correct(queue.entries, await waitingEvents(studier.id), day, studier), beyond: beyondOf(queue) };
  } catch {
    return null;
  }
}

/** The server's queue without what this browser has answered and not yet delivered. */
function correct(
  entries: SessionEntry<AskedItem>[],
  waiting: LearnerEvent[],
  day: number,
  studier: Studier,
): SessionEntry<AskedItem>[] {
  return entries.flatMap((entry) => {
    const events = waiting.filter((event): event is ItemEvent => event.type !== "parameters" && event.item === entry.item.id);
    if (events.length === 0) return [entry];
    let state = entry.state;
    for (const event of events.sort(compareEvents)) {
      const next = applyEvent(state, entry.item.id, event);
      // What only the whole log can tell waits until the log is whole.
      if (next === "replay") return [];
      state = next;
    }
    const memory = state?.memory;
    const isStep = memory && memory.phase !== "review" && studyDay(memory.dueAt, studier.timeZone, studier.rolloverHour) === day;
    return isStep && !state?.suspended ? [{ ...entry, reason: "soon", state }] : [];
  });
}

async function keptSitting(now: number): Promise<Loaded> {
  const studier = rememberedStudier();
  if (studier === null) return { type: "unreachable" };
  const kept = await keptSittingOf(studier.id);
  const day = studyDay(now, studier.timeZone, studier.rolloverHour);
  return kept?.day === day ? { type: "ready", sitting: kept, offline: true } : { type: "unreachable" };
}

export async function keepSitting(sitting: Sitting): Promise<void> {
  // A long day's answers are not needed to go on; undo reaches back this far.
  const done = sitting.session.done.slice(-MOST_DONE);
  await (await store()).put("sittings", { ...sitting, session: { ...sitting.session, done } }, sitting.studier.id);
}

const MOST_DONE = 200;

/** The sitting as this browser keeps it, whichever tab went on with it last. */
export async function keptSittingOf(learner: string): Promise<Sitting | undefined> {
  // Written by keepSitting, by nobody else; by an older build without the count of what is beyond.
  const kept = (await (await store()).get("sittings", learner)) as (Sitting & { beyond?: number }) | undefined;
  return kept && { ...kept, beyond: kept.beyond ?? 0 };
}

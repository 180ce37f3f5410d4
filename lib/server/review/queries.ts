import "server-only";
import type { Item } from "@/lib/quiz/kinds";
import { seedOf } from "@/lib/random";
import { ok, type Result } from "@/lib/result";
import type { Queue } from "@/lib/review/queue";
import { readScheduled, type Scheduled } from "@/lib/server/db/states";
import type { SessionClaim } from "@/lib/server/learner-id";
import { studyDay } from "@/lib/srs/day";
import { currentParameters, type ItemState } from "@/lib/srs/fold";
import type { QueueCatalogue } from "@/lib/srs/known-topics";
import type { Parameters } from "@/lib/srs/memory";
import { buildQueue, countDay, type QueueEntry } from "@/lib/srs/queue";

/** What the queue asks of the content. */
export type QueueContent = {
  catalogue: QueueCatalogue;
  findItem(id: string): Item | undefined;
};

/** Today's queue, with all that the browser needs to ask, grade and preview without asking the server again. */
export async function readQueue(
  claim: SessionClaim,
  now: Date,
  { catalogue, findItem }: QueueContent,
  limit: number,
): Promise<Result<Queue, "session-ended">> {
  const scheduled = await readScheduled(claim);
  if (!scheduled.ok) return scheduled;
  const { learnerId, isGuest, timeZone, rolloverHour, limits, states } = scheduled.value;
  const queue = queueOf(scheduled.value, now, catalogue);
  const asked = queue.filter((entry) => entry.reason !== "soon").slice(0, limit);
  const soon = queue.filter((entry) => entry.reason === "soon");
  const count = (reason: QueueEntry["reason"]) => queue.filter((entry) => entry.reason === reason).length;
  return ok({
    learner: { id: learnerId, isGuest },
    serverNow: now.getTime(),
    timeZone,
    rolloverHour,
    parameters: parametersOf(scheduled.value),
    limits,
    counts: {
      learning: count("learning"),
      due: count("due"),
      new: count("new"),
      soon: count("soon"),
      ...countDay(states, studyDay(now.getTime(), timeZone, rolloverHour)),
    },
    entries: [...asked, ...soon].map(({ itemId, reason }) => ({
      reason,
      item: findItem(itemId) ?? { kind: "drill", id: itemId },
      state: states.get(itemId) ?? null,
    })),
  });
}

/** How many items there are still to answer today: what the review page calls "to go". */
export async function countDueNow(
  claim: SessionClaim,
  now: Date,
  catalogue: QueueCatalogue,
): Promise<Result<number, "session-ended">> {
  const scheduled = await readScheduled(claim);
  if (!scheduled.ok) return scheduled;
  return ok(queueOf(scheduled.value, now, catalogue).length);
}

/** One item's state, and what its next answer is previewed and recorded with. */
export type ItemStanding = {
  studier: { id: string; timeZone: string; rolloverHour: number; parameters: Parameters };
  state: ItemState | null;
};

export async function readItemStanding(claim: SessionClaim, item: string): Promise<Result<ItemStanding, "session-ended">> {
  const scheduled = await readScheduled(claim);
  if (!scheduled.ok) return scheduled;
  return ok({ studier: studierOf(scheduled.value), state: scheduled.value.states.get(item) ?? null });
}

/** States of several items, as `ItemStanding` has that of one; an item that was never answered is not named. */
export type ItemStandings = Pick<ItemStanding, "studier"> & { states: Record<string, ItemState> };

export async function readItemStandings(
  claim: SessionClaim,
  items: readonly string[],
): Promise<Result<ItemStandings, "session-ended">> {
  const scheduled = await readScheduled(claim);
  if (!scheduled.ok) return scheduled;
  const { states } = scheduled.value;
  const known = items.flatMap((id): [string, ItemState][] => {
    const state = states.get(id);
    return state === undefined ? [] : [[id, state]];
  });
  return ok({ studier: studierOf(scheduled.value), states: Object.fromEntries(known) });
}

/** When items fall due, with what a browser needs to say it in the learner's days. Items never answered are left out. */
export type DueDates = { serverNow: number; timeZone: string; rolloverHour: number; dueAt: Record<string, number> };

export async function readDueDates(
  claim: SessionClaim,
  now: Date,
  items: readonly string[],
): Promise<Result<DueDates, "session-ended">> {
  const scheduled = await readScheduled(claim);
  if (!scheduled.ok) return scheduled;
  const { timeZone, rolloverHour, states } = scheduled.value;
  const dueAt: DueDates["dueAt"] = {};
  for (const id of items) {
    const state = states.get(id);
    if (state?.memory && !state.suspended) dueAt[id] = state.memory.dueAt;
  }
  return ok({ serverNow: now.getTime(), timeZone, rolloverHour, dueAt });
}

function queueOf(scheduled: Scheduled, now: Date, catalogue: QueueCatalogue): QueueEntry[] {
  const { learnerId, timeZone, rolloverHour, limits, states } = scheduled;
  const moment = { at: now.getTime(), timeZone, rolloverHour };
  const seed = seedOf(`${learnerId} ${studyDay(moment.at, timeZone, rolloverHour)}`);
  return buildQueue({ catalogue, states, limits, moment, parameters: parametersOf(scheduled), seed });
}

function studierOf(scheduled: Scheduled): ItemStanding["studier"] {
  const { learnerId, timeZone, rolloverHour } = scheduled;
  return { id: learnerId, timeZone, rolloverHour, parameters: parametersOf(scheduled) };
}

function parametersOf({ history }: Scheduled): Parameters {
  const { retention, weights } = currentParameters(history);
  return { retention, weights };
}

import "server-only";
import type { Item } from "@/lib/quiz/kinds";
import { seedOf } from "@/lib/random";
import { ok, type Result } from "@/lib/result";
import { readScheduled } from "@/lib/server/db/states";
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

/** A drill skill has no text of its own: its question is made when it is asked. */
export type AskedItem = Item | { kind: "drill"; id: string };

export type Queue = {
  learner: { id: string; isGuest: boolean };
  /** Milliseconds since 1970 UTC; everything below was decided at this instant. */
  serverNow: number;
  timeZone: string;
  rolloverHour: number;
  /** What the browser makes its previews with. */
  parameters: Parameters;
  limits: { newPerDay: number; reviewsPerDay: number };
  /** How many of each reason the whole queue has, and what this study day has had already. */
  counts: Record<QueueEntry["reason"], number> & { introduced: number; reviewed: number };
  /** The first of them, and every step that falls due later today. */
  entries: { reason: QueueEntry["reason"]; item: AskedItem; state: ItemState | null }[];
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
  const { learnerId, isGuest, timeZone, rolloverHour, limits, history, states } = scheduled.value;
  const moment = { at: now.getTime(), timeZone, rolloverHour };
  const today = studyDay(moment.at, timeZone, rolloverHour);
  const { retention, weights } = currentParameters(history);
  const parameters = { retention, weights };
  const seed = seedOf(`${learnerId} ${today}`);
  const queue = buildQueue({ catalogue, states, limits, moment, parameters, seed });
  const count = (reason: QueueEntry["reason"]) => queue.filter((entry) => entry.reason === reason).length;
  const asked = queue.filter((entry) => entry.reason !== "soon").slice(0, limit);
  const soon = queue.filter((entry) => entry.reason === "soon");
  return ok({
    learner: { id: learnerId, isGuest },
    serverNow: moment.at,
    timeZone,
    rolloverHour,
    parameters,
    limits,
    counts: {
      learning: count("learning"),
      due: count("due"),
      new: count("new"),
      soon: count("soon"),
      ...countDay(states, today),
    },
    entries: [...asked, ...soon].map(({ itemId, reason }) => ({
      reason,
      item: findItem(itemId) ?? { kind: "drill", id: itemId },
      state: states.get(itemId) ?? null,
    })),
  });
}

import "server-only";
import { judgeAnswer } from "@/lib/interview/judge";
import type { Graded } from "@/lib/quiz/base";
import type { Interview } from "@/lib/quiz/interview";
import { grade, type Item } from "@/lib/quiz/kinds";
import { fail, ok, type Result } from "@/lib/result";
import { inTransaction } from "@/lib/server/db/client";
import { append, lock, readForDecision, readLogs, type Standing } from "@/lib/server/db/reviews";
import { raiseEpoch, readStatesSince } from "@/lib/server/db/states";
import type { LearnerId, SessionClaim } from "@/lib/server/learner-id";
import { decide, type EventReason, type Outcome } from "@/lib/srs/decide";
import { AGAIN, type EventBatch, GOOD, HARD, type ItemEvent, type LearnerEvent, type ReviewEvent } from "@/lib/srs/event";

/** What the review path asks of the content: which items there are, and what an answer to one is worth. */
export type ReviewContent = {
  findItem(id: string): Item | undefined;
  /** Drill skills are items without a text: their answers carry the question. */
  drills?: {
    hasSkill(id: string): boolean;
    gradeDrill(skill: string, answer: unknown): Graded | undefined;
  };
};

type Recorded = Result<Outcome[], "session-ended" | "not-yours" | "too-many-reviews">;

/**
 * Takes a batch of events into the log and sets the states they lead to: decided by the newest states in two statements,
 * or, where that cannot be, by the whole logs under the learner's lock. Sent again, it changes nothing.
 * @returns One outcome for each event, in order.
 */
export async function recordReviews(
  claim: SessionClaim,
  { learner, events }: EventBatch,
  now: Date,
  content: ReviewContent,
): Promise<Recorded> {
  const check = (event: ItemEvent) => checkEvent(content, event);
  const standing = await readForDecision(claim, learner, events);
  if (!standing.ok) return standing;
  const decision = decide(standing.value, events, now.getTime(), check);
  if (decision !== "replay") {
    if (decision.events.length === 0) return ok(decision.outcomes);
    const stored = await append(standing.value, decision, now);
    if (stored.ok) return ok(decision.outcomes);
    if (stored.reason === "too-many-reviews") return fail(stored.reason);
  }
  return recordUnderLock(claim, { learner, events }, now, check, standing.value.learnerId);
}

async function recordUnderLock(
  claim: SessionClaim,
  batch: EventBatch,
  now: Date,
  check: (event: ItemEvent) => EventReason | undefined,
  learnerId: LearnerId,
): Promise<Recorded> {
  const recorded = await inTransaction(async (connection): Promise<Recorded | { mergedInto: LearnerId }> => {
    await lock(learnerId, connection);
    const standing = await readForDecision(claim, batch.learner, batch.events, connection);
    if (!standing.ok) return standing;
    if (standing.value.learnerId !== learnerId) return { mergedInto: standing.value.learnerId };

    const since = earliestParameters(standing.value, batch.events, now);
    const affected = since === undefined ? new Map() : await readStatesSince(learnerId, since, connection);
    const states = new Map([...affected, ...standing.value.states]);
    const items = new Set([...states.keys(), ...batch.events.flatMap((event) => ("item" in event ? [event.item] : []))]);
    const known = { ...standing.value, states, logs: await readLogs(learnerId, [...items], connection) };
    const decision = decide(known, batch.events, now.getTime(), check);
    if (decision === "replay") throw new Error("A decision with the logs at hand asks for the logs.");
    if (decision.events.length === 0) return ok(decision.outcomes);

    const stored = await append(known, decision, now, connection);
    if (!stored.ok && stored.reason === "raced") throw new Error("Another writer got past the learner's lock.");
    if (!stored.ok) return fail("too-many-reviews");
    if (since !== undefined) await raiseEpoch(learnerId, connection);
    return ok(decision.outcomes);
  });
  // A merge took place between our first read and the lock; a learner is merged once, so this ends.
  return "mergedInto" in recorded ? recordUnderLock(claim, batch, now, check, recorded.mergedInto) : recorded;
}

/** The instant from which the batch's new parameters hold, if it has any. */
function earliestParameters({ stored }: Standing, events: readonly LearnerEvent[], now: Date): number | undefined {
  const instants = events.flatMap((event) => (event.type === "parameters" && !stored.has(event.id) ? [event.at] : []));
  return instants.length === 0 ? undefined : Math.min(now.getTime(), ...instants);
}

/** Grades again what the browser graded: by the same function, from the answer that the event carries. */
function checkEvent({ findItem, drills }: ReviewContent, event: ItemEvent): EventReason | undefined {
  const isSkill = drills?.hasSkill(event.item) === true;
  const item = isSkill ? undefined : findItem(event.item);
  if (!isSkill && item === undefined) return "unknown-item";
  if (event.type !== "review") return undefined;
  if (item?.kind === "basic") return undefined;
  if (item?.kind === "interview") return checkInterview(item, event);
  const graded = item ? grade(item, event.answer) : drills?.gradeDrill(event.item, event.answer);
  if (graded === undefined) return "invalid-answer";
  // A wrong answer is Again; a right one is Good, and the learner may lower it to Hard.
  const allowed: readonly number[] = graded.right ? [GOOD, HARD] : [AGAIN];
  return allowed.includes(event.grade) ? undefined : "grade-mismatch";
}

/** In a mock interview the grade follows from the ticks; elsewhere learners grade themselves, without an answer. */
function checkInterview(item: Interview, { source, answer, grade }: ReviewEvent): EventReason | undefined {
  if (source !== "interview" && answer === undefined) return undefined;
  const verdict = judgeAnswer(item, answer);
  if (verdict === undefined) return "invalid-answer";
  return source !== "interview" || verdict.grade === grade ? undefined : "grade-mismatch";
}

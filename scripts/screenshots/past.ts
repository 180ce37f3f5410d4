import { randomBytes } from "node:crypto";
import { gradeDrill, hasSkill } from "../../lib/drills/drills";
import { draw, seedOf } from "../../lib/random";
import type { Queue } from "../../lib/review/queue";
import { findItem } from "../../lib/server/content/queries";
import type { SessionClaim } from "../../lib/server/learner-id";
import { catalogueForQueue } from "../../lib/server/review/catalogue";
import { recordReviews } from "../../lib/server/review/commands";
import { readQueue } from "../../lib/server/review/queries";
import { startOfStudyDay, studyDay } from "../../lib/srs/day";
import { AGAIN, ALGORITHM, BATCH_LIMIT, EASY, GOOD, type Grade, HARD, type ReviewEvent } from "../../lib/srs/event";
import { eventId } from "../../lib/srs/event-id";
import { recall } from "../../lib/srs/memory";
import { answerTo } from "./answers";

type Entry = Queue["entries"][number];

const DAYS = 26;
/** Evenings on which the learner had something else to do, counted back from today. */
const MISSED = [6, 7, 15];
/** From the start of the study day: half past eight in the evening. */
const EVENING_MS = 16.5 * 3_600_000;
/** Between sittings of one evening, so that learning steps have come due. */
const PAUSE_MS = 11 * 60_000;
const SITTINGS = 4;
/** As many as a queue may hold. */
const WHOLE_QUEUE = 200;

/**
 * Answers the queue of every evening of the last weeks, as it was on that evening, through the commands of the review
 * API: the log is a real one, and today's queue, progress and previews follow from it.
 */
export async function liveThePast(claim: SessionClaim, now: number): Promise<void> {
  for (let daysAgo = DAYS; daysAgo >= 1; daysAgo -= 1) {
    if (!MISSED.includes(daysAgo)) await liveEvening(claim, now, daysAgo);
  }
}

async function liveEvening(claim: SessionClaim, now: number, daysAgo: number): Promise<void> {
  let at: number | undefined;
  for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
    // Only the first look can be at the wrong hour: the queue says by which study days the learner lives.
    const queue = await queueAt(claim, at ?? now - daysAgo * 86_400_000);
    at ??=
      startOfStudyDay(studyDay(now, queue.timeZone, queue.rolloverHour) - daysAgo, queue.timeZone, queue.rolloverHour) +
      EVENING_MS;
    const events: ReviewEvent[] = [];
    for (const entry of (await queueAt(claim, at)).entries.filter(({ reason }) => reason !== "soon")) {
      const event = answer(entry, at, queue);
      at += event.durationMs + 2_000;
      events.push(event);
    }
    await record(claim, events, at);
    at += PAUSE_MS;
  }
}

async function queueAt(claim: SessionClaim, at: number): Promise<Queue> {
  const queue = await readQueue(claim, new Date(at), { catalogue: catalogueForQueue(), findItem }, WHOLE_QUEUE);
  if (!queue.ok) throw new Error(queue.reason);
  return queue.value;
}

/** One answer of somebody who forgets about as often as the model says, and has trouble with some items. */
function answer({ item, state }: Entry, at: number, { timeZone, rolloverHour }: Queue): ReviewEvent {
  const memory = state?.memory ?? null;
  const [chance, next] = draw(seedOf(`${item.id} ${memory?.reps ?? 0}`));
  const isHard = seedOf(item.id) % 7 === 0;
  const expected = memory === null ? 0.75 : recall(memory, at);
  const right = chance < (isHard ? 0.6 : expected);
  const isSelfGraded = item.kind === "basic" || item.kind === "interview";
  const given = isSelfGraded ? {} : { answer: answerTo(item, right, seedOf(`${item.id} ${at}`)) };
  const [mood] = draw(next);
  return {
    id: eventId(at, randomBytes(10)),
    at,
    timeZone,
    rolloverHour,
    type: "review",
    item: item.id,
    grade: gradeOf(right, isSelfGraded, mood),
    source: "review",
    durationMs: Math.round(5_000 + mood * 12_000),
    algorithm: ALGORITHM,
    ...given,
  };
}

function gradeOf(right: boolean, isSelfGraded: boolean, mood: number): Grade {
  if (!right) return AGAIN;
  if (mood < 0.15) return HARD;
  return isSelfGraded && mood > 0.85 ? EASY : GOOD;
}

async function record(claim: SessionClaim, events: ReviewEvent[], now: number): Promise<void> {
  const content = { findItem, drills: { hasSkill, gradeDrill } };
  for (let from = 0; from < events.length; from += BATCH_LIMIT) {
    const recorded = await recordReviews(claim, { events: events.slice(from, from + BATCH_LIMIT) }, new Date(now), content);
    if (!recorded.ok) throw new Error(recorded.reason);
    const refused = recorded.value.find((outcome) => !outcome.ok);
    if (refused) throw new Error(`An answer of the past was refused: ${JSON.stringify(refused)}`);
  }
}

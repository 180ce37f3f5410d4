import { gradeDrill, hasSkill } from "@/lib/drills/drills";
import { ok } from "@/lib/result";
import { findItem } from "@/lib/server/content/queries";
import { recordReviews } from "@/lib/server/review/commands";
import { toReply } from "@/lib/server/review/reply";
import { learnerRoute } from "@/lib/server/route";
import { eventBatchSchema } from "@/lib/srs/event";

/**
 * POST /api/v1/reviews: appends up to 50 events to the learner's review log. Sent again, it changes nothing.
 *
 * Request: `{ learner?: uuid, events: LearnerEvent[] }` (lib/srs/event.ts). `learner` is the one who answered: an outbox
 * sends it, so that nobody else's session can deliver it; a guest's goes to the account the guest became.
 *
 * Answer: `{ results: Outcome[], serverNow }`, one for each event, in order: `{ id, ok: true, item?, state? }` with the
 * item's state after the whole batch, or `{ id, ok: false, reason }`; a refused event changes nothing. Status 200 when
 * all are taken, 207 when some are, else that of the first reason: 409 `id-reused`; 422 `unknown-item`,
 * `invalid-answer`, `grade-mismatch`, `wrong-target`.
 *
 * Refused as a whole, with `{ reason, issues? }`: 400 `invalid`, 401 `signed-out` or `session-ended`, 403 `cross-origin`
 * or `not-yours`, 413 `too-large`, 415 `not-json`, 429 `too-many-reviews`, 503 `unavailable`. An event is safe to forget
 * when its outcome has come; after anything else it is to be sent again.
 */
export const POST = learnerRoute(eventBatchSchema, async (batch, { claim, now }) => {
  const recorded = await recordReviews(claim, batch, now, { findItem, drills: { hasSkill, gradeDrill } });
  return recorded.ok ? ok(toReply(recorded.value, now)) : recorded;
});

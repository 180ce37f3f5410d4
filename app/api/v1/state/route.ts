import * as z from "zod/mini";
import { ok } from "@/lib/result";
import { readItemStanding } from "@/lib/server/review/queries";
import { learnerRoute } from "@/lib/server/route";
import { itemIdSchema } from "@/lib/srs/event";

const querySchema = z.strictObject({ item: itemIdSchema });

/**
 * GET /api/v1/state?item=tcp-handshake.segments: the learner's state of one item, with what a browser needs to preview
 * and record its next answer: `{ studier: { id, timeZone, rolloverHour, parameters }, state: ItemState | null }`.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 401 `signed-out` or `session-ended`, 503 `unavailable`.
 */
export const GET = learnerRoute(querySchema, async ({ item }, { claim }) => {
  const standing = await readItemStanding(claim, item);
  return standing.ok ? ok({ body: standing.value }) : standing;
});

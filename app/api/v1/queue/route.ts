import * as z from "zod/mini";
import { ok } from "@/lib/result";
import { findItem } from "@/lib/server/content/queries";
import { catalogueForQueue } from "@/lib/server/review/catalogue";
import { readQueue } from "@/lib/server/review/queries";
import { learnerRoute } from "@/lib/server/route";

const DEFAULT_ENTRIES = 50;
const MOST_ENTRIES = 200;

const querySchema = z.strictObject({
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(MOST_ENTRIES)), DEFAULT_ENTRIES),
});

/**
 * GET /api/v1/queue?limit=50: today's queue of the signed-in learner, as `Queue` (lib/server/review/queries.ts): items
 * with their texts and answers, states, parameters for the previews, counts, and the server's clock.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 401 `signed-out` or `session-ended`, 503 `unavailable`.
 */
export const GET = learnerRoute(querySchema, async ({ limit }, { claim, now }) => {
  const queue = await readQueue(claim, now, { catalogue: catalogueForQueue(), findItem }, limit);
  return queue.ok ? ok({ body: queue.value }) : queue;
});

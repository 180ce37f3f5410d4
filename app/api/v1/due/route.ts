import * as z from "zod/mini";
import { ok } from "@/lib/result";
import { catalogueForQueue } from "@/lib/server/review/catalogue";
import { countDueNow } from "@/lib/server/review/queries";
import { learnerRoute } from "@/lib/server/route";

/**
 * GET /api/v1/due: `{ due }`, how many items are still to be answered today: due reviews, learning steps and new items.
 *
 * Refused with `{ reason, issues? }`: 401 `signed-out` or `session-ended`, 503 `unavailable`.
 */
export const GET = learnerRoute(z.strictObject({}), async (_, { claim, now }) => {
  const due = await countDueNow(claim, now, catalogueForQueue());
  return due.ok ? ok({ body: { due: due.value } }) : due;
});

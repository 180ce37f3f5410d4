import "server-only";
import { randomUUID } from "node:crypto";
import type { SessionClaim } from "@/lib/server/learner-id";
import type { Locale } from "@/lib/text";
import { type Executor, pool } from "./client";
import { shown } from "./sessions";

export type NewLearner = { locale: Locale; timeZone: string; userAgent: string };

/** A new learner with a first session, in one statement. */
export async function createLearner(
  { locale, timeZone, userAgent }: NewLearner,
  executor: Executor = pool(),
): Promise<SessionClaim> {
  const claim = { learnerId: randomUUID(), sessionId: randomUUID() };
  await executor.query(
    `with made as (insert into learner (id, locale, time_zone) values ($1::uuid, $3, $4) returning id)
    insert into session (learner_id, id, user_agent) select id, $2::uuid, $5 from made`,
    [claim.learnerId, claim.sessionId, locale, timeZone, shown(userAgent)],
  );
  return claim;
}

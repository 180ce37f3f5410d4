import "server-only";
import type { LearnerId } from "@/lib/server/learner-id";
import { pool } from "./client";

export type Answer = { item: string; at: number; grade: number };

/** All answers since an instant that were not taken back, oldest first. Served by the index (learner_id, at). */
export async function readAnswers(learnerId: LearnerId, since: Date): Promise<Answer[]> {
  const { rows } = await pool().query(READ_ANSWERS, [learnerId, since]);
  return rows as Answer[];
}

// An undo is later than its review, so those since the same instant are all that matter.
const READ_ANSWERS = `
  with recent as (
    select id, type, item_id, at, grade, target
    from review_event where learner_id = $1::uuid and at >= $2
  )
  select item_id as item, (extract(epoch from at) * 1000)::float8 as at, grade
  from recent
  where type = 'review' and id not in (select target from recent where type = 'undo' and target is not null)
  order by at, id`;

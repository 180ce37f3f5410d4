import "server-only";
import { asLearnerId } from "@/lib/server/learner-id";
import { type Mismatch, mismatches } from "@/lib/srs/verify";
import { pool } from "./client";
import { readLearnerLog } from "./reviews";

export type Verified = { learners: number; events: number; states: number; mismatches: number };

/** Learners read at a time: their logs are in memory one by one, only their ids together. */
const PAGE = 1000;
const NO_ID = "00000000-0000-0000-0000-000000000000";

/**
 * Replays the log of every learner and compares it with the cached states. Each learner is read in one statement, so
 * answers may come in meanwhile.
 */
export async function verifyLog(
  onMismatch: (learner: string, mismatch: Mismatch) => void,
  onProgress: (sofar: Verified) => void,
): Promise<Verified> {
  const sum: Verified = { learners: 0, events: 0, states: 0, mismatches: 0 };
  for (let after = NO_ID; ; ) {
    const { rows } = await pool().query("select id from learner where id > $1::uuid order by id limit $2", [after, PAGE]);
    const page = (rows as { id: string }[]).map((row) => row.id);
    for (const id of page) {
      const { events, states } = await readLearnerLog(asLearnerId(id));
      const found = mismatches(events, states);
      for (const mismatch of found) onMismatch(id, mismatch);
      sum.learners += 1;
      sum.events += events.length;
      sum.states += states.size;
      sum.mismatches += found.length;
    }
    const last = page.at(-1);
    if (last === undefined) return sum;
    after = last;
    onProgress(sum);
  }
}

import "server-only";
import type { LearnerId } from "@/lib/server/learner-id";
import { currentStates } from "@/lib/srs/verify";
import type { Executor } from "./client";
import { lock, readLearnerLog } from "./reviews";
import { STATE_NAMES, STATE_VALUES, stateRecords, toStateRow } from "./state-rows";
import { raiseEpoch } from "./states";

/**
 * Moves a guest's log to an account, once: from here on the guest is `merged_into` the account, its own states are gone,
 * and the account's are folded anew from both logs. Events that come later by the guest's sessions, which stay, follow.
 * An event that stands in both logs (it was sent as both) stays once.
 * @param connection Inside a transaction.
 * @returns false where the guest was merged before; then nothing changes.
 */
export async function mergeGuest(guest: LearnerId, account: LearnerId, connection: Executor): Promise<boolean> {
  // In one order for all, so that two merges do not wait for each other.
  for (const id of [guest, account].sort()) await lock(id, connection);
  const merged = await connection.query(
    "update learner set merged_into = $2::uuid, epoch = epoch + 1 where id = $1::uuid and merged_into is null",
    [guest, account],
  );
  if (merged.rowCount !== 1) return false;
  await connection.query(
    `update review_event set learner_id = $2::uuid where learner_id = $1::uuid
      and id not in (select id from review_event where learner_id = $2::uuid)`,
    [guest, account],
  );
  await connection.query("delete from review_event where learner_id = $1::uuid", [guest]);
  await connection.query("delete from item_state where learner_id = any($1::uuid[])", [[guest, account]]);
  await raiseEpoch(account, connection);

  // Parameters of the one log hold for the answers of the other, so every item is replayed; a merge is rare. That the
  // versions begin anew misleads nobody: whoever read the old ones read the old epoch too.
  const { events } = await readLearnerLog(account, connection);
  const rows = [...currentStates(events)].map(([item, state]) => toStateRow(item, state, 1));
  await connection.query(
    `insert into item_state (learner_id, ${STATE_NAMES}) select $1::uuid, ${STATE_VALUES} from ${stateRecords("$2")}`,
    [account, JSON.stringify(rows)],
  );
  return true;
}

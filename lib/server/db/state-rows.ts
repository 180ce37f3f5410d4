import "server-only";
import type { ItemState } from "@/lib/srs/fold";
import type { Phase } from "@/lib/srs/memory";

/** A row of `item_state` as the statements here read and write it: instants in milliseconds. */
export type StateRow = {
  item_id: string;
  phase: string | null;
  due_at: number | null;
  stability: number | null;
  difficulty: number | null;
  step: number;
  interval_days: number;
  reps: number;
  lapses: number;
  last_review_at: number | null;
  first_day: number | null;
  last_day: number | null;
  recalled_later: boolean;
  suspended: boolean;
  awaits_target: boolean;
  last_event_at: number;
  last_event_id: string;
  version: number;
};

/** The columns of a StateRow, to be selected from `item_state`. */
export const STATE_COLUMNS = `item_id, phase, (extract(epoch from due_at) * 1000)::float8 as due_at, stability, difficulty,
  step, interval_days, reps, lapses, (extract(epoch from last_review_at) * 1000)::float8 as last_review_at, first_day,
  last_day, recalled_later, suspended, awaits_target, (extract(epoch from last_event_at) * 1000)::float8 as last_event_at,
  last_event_id, version`;

export function toState(row: StateRow): ItemState {
  return {
    memory:
      row.phase === null
        ? null
        : {
            // `toStateRow` writes a memory's columns all at once, so with a phase none of them is null.
            phase: row.phase as Phase,
            dueAt: row.due_at as number,
            stability: row.stability as number,
            difficulty: row.difficulty as number,
            step: row.step,
            intervalDays: row.interval_days,
            reps: row.reps,
            lapses: row.lapses,
            lastReviewAt: row.last_review_at as number,
            firstDay: row.first_day as number,
            lastDay: row.last_day as number,
            recalledLater: row.recalled_later,
          },
    suspended: row.suspended,
    awaitsTarget: row.awaits_target,
    last: { at: row.last_event_at, id: row.last_event_id },
  };
}

export function toStateRow(item: string, state: ItemState, version: number): StateRow {
  const { memory } = state;
  return {
    item_id: item,
    phase: memory?.phase ?? null,
    due_at: memory?.dueAt ?? null,
    stability: memory?.stability ?? null,
    difficulty: memory?.difficulty ?? null,
    step: memory?.step ?? 0,
    interval_days: memory?.intervalDays ?? 0,
    reps: memory?.reps ?? 0,
    lapses: memory?.lapses ?? 0,
    last_review_at: memory?.lastReviewAt ?? null,
    first_day: memory?.firstDay ?? null,
    last_day: memory?.lastDay ?? null,
    recalled_later: memory?.recalledLater ?? false,
    suspended: state.suspended,
    awaits_target: state.awaitsTarget,
    last_event_at: state.last.at,
    last_event_id: state.last.id,
    version,
  };
}

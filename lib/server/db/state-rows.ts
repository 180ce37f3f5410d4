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

const WRITTEN: Record<keyof StateRow, { type: string; instant?: true }> = {
  item_id: { type: "text" },
  phase: { type: "text" },
  due_at: { type: "float8", instant: true },
  stability: { type: "float8" },
  difficulty: { type: "float8" },
  step: { type: "int2" },
  interval_days: { type: "int" },
  reps: { type: "int" },
  lapses: { type: "int" },
  last_review_at: { type: "float8", instant: true },
  first_day: { type: "int" },
  last_day: { type: "int" },
  recalled_later: { type: "bool" },
  suspended: { type: "bool" },
  awaits_target: { type: "bool" },
  last_event_at: { type: "float8", instant: true },
  last_event_id: { type: "uuid" },
  version: { type: "int" },
};
const names = Object.keys(WRITTEN);

/** For `insert into item_state (learner_id, …) select …, … from … on conflict … do update set …`: all of a row but its learner. */
export const STATE_NAMES = names.join(", ");
export const STATE_VALUES = Object.entries(WRITTEN)
  .map(([name, { instant }]) => (instant ? `to_timestamp(s.${name} / 1000)` : `s.${name}`))
  .join(", ");
export const SET_STATE = names.map((name) => `${name} = excluded.${name}`).join(", ");

/** A JSON parameter that holds StateRows, as the relation `s`. */
export function stateRecords(parameter: string): string {
  const columns = Object.entries(WRITTEN).map(([name, { type }]) => `${name} ${type}`);
  return `json_to_recordset(${parameter}::json) as s(${columns.join(", ")})`;
}

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

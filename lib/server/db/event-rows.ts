import "server-only";
import type { Answer } from "@/lib/srs/answer";
import type { ALGORITHM, Grade, LearnerEvent, Source } from "@/lib/srs/event";

/** A row of `review_event` as the statements here read and write it: instants in milliseconds. */
export type EventRow = {
  id: string;
  type: string;
  item_id: string | null;
  at: number;
  time_zone: string;
  rollover_hour: number;
  grade: number | null;
  source: string | null;
  duration_ms: number | null;
  algorithm: string | null;
  answer: Answer | null;
  target: string | null;
  parameters: { retention: number; weights?: number[] } | null;
};

/** The columns of an EventRow, to be selected from `review_event`. */
export const EVENT_COLUMNS = `id, type, item_id, (extract(epoch from at) * 1000)::float8 as at, time_zone, rollover_hour,
  grade, source, duration_ms, algorithm, answer, target, parameters`;

/** Rows are written by `toRow` only, from events that a schema has passed; so each cast below names what was written. */
export function toEvent(row: EventRow): LearnerEvent {
  const happened = { id: row.id, at: row.at, timeZone: row.time_zone, rolloverHour: row.rollover_hour };
  if (row.type === "parameters") return { ...happened, type: "parameters", ...(row.parameters as { retention: number }) };
  const item = row.item_id as string;
  switch (row.type) {
    case "review":
      return {
        ...happened,
        type: "review",
        item,
        grade: row.grade as Grade,
        source: row.source as Source,
        durationMs: row.duration_ms as number,
        algorithm: row.algorithm as typeof ALGORITHM,
        ...(row.answer === null ? {} : { answer: row.answer }),
      };
    case "undo":
      return { ...happened, type: "undo", item, target: row.target as string };
    case "suspend":
    case "resume":
      return { ...happened, type: row.type, item };
    default:
      throw new Error(`Event ${row.id} in the review log is of the unknown type ${row.type}.`);
  }
}

export function toRow(event: LearnerEvent): EventRow {
  const review = event.type === "review" ? event : undefined;
  return {
    id: event.id,
    type: event.type,
    item_id: event.type === "parameters" ? null : event.item,
    at: event.at,
    time_zone: event.timeZone,
    rollover_hour: event.rolloverHour,
    grade: review?.grade ?? null,
    source: review?.source ?? null,
    duration_ms: review?.durationMs ?? null,
    algorithm: review?.algorithm ?? null,
    answer: review?.answer ?? null,
    target: event.type === "undo" ? event.target : null,
    parameters: event.type === "parameters" ? { retention: event.retention, weights: event.weights } : null,
  };
}

import * as z from "zod/mini";
import { answerSchema } from "./answer";
import { isTimeZone } from "./day";
import { areWeights } from "./weights";

/**
 * The review log: append-only, and the truth. Every event has an id made by the client, so that sending it twice
 * changes nothing, and the instant at which it happened. Events are folded in the order of (at, id).
 */

/** Again, Hard, Good, Easy: FSRS's grades. */
export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];
export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export const EASY = 4;

/** Where an item was answered. */
export const SOURCES = ["review", "quiz", "drill", "lesson", "interview"] as const;
export type Source = (typeof SOURCES)[number];

/** The memory model of an event. A replay under another model needs to know which one made the intervals shown. */
export const ALGORITHM = "fsrs-6";

export const uuidSchema = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
export const itemIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,127}$/));

/** An IANA zone that this runtime knows. */
const timeZoneSchema = z
  .string()
  .check(z.maxLength(64), z.refine(isTimeZone, { error: "Not an IANA time zone that this server knows." }));

/** What all events share. The study day of an event follows from `at`, `timeZone` and `rolloverHour` alone. */
const happened = {
  id: uuidSchema,
  /** Milliseconds since 1970 UTC, by the client's clock. The server stores the earlier of this and the arrival. */
  at: z.int().check(z.gte(Date.UTC(2020, 0, 1)), z.lte(Date.UTC(2200, 0, 1))),
  timeZone: timeZoneSchema,
  rolloverHour: z.int().check(z.gte(0), z.lte(23)),
};

export const eventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...happened,
    type: z.literal("review"),
    item: itemIdSchema,
    grade: z.literal(GRADES),
    source: z.enum(SOURCES),
    /** From the moment the front was shown to the grade. */
    durationMs: z.int().check(z.gte(0), z.lte(86_400_000)),
    /** What was answered, for kinds the program grades; the server grades it again. Drill answers carry their question. */
    answer: z.optional(answerSchema),
    algorithm: z.literal(ALGORITHM),
  }),
  /** Takes one review back. The review stays in the log; the fold leaves it out. */
  z.strictObject({ ...happened, type: z.literal("undo"), item: itemIdSchema, target: uuidSchema }),
  z.strictObject({ ...happened, type: z.literal("suspend"), item: itemIdSchema }),
  z.strictObject({ ...happened, type: z.literal("resume"), item: itemIdSchema }),
  /** From here on the learner's intervals are made with these; items are not rescheduled until they are next answered. */
  z.strictObject({
    ...happened,
    type: z.literal("parameters"),
    retention: z.number().check(z.gte(0.7), z.lte(0.97)),
    weights: z.optional(z.array(z.number()).check(z.refine(areWeights, { error: "FSRS has no such weights" }))),
  }),
]);
export type LearnerEvent = z.infer<typeof eventSchema>;
export type ReviewEvent = Extract<LearnerEvent, { type: "review" }>;
export type ParametersEvent = Extract<LearnerEvent, { type: "parameters" }>;
/** An event of one item: everything but new parameters, which concern them all. */
export type ItemEvent = Exclude<LearnerEvent, ParametersEvent>;

/** A batch is small enough to decide in one transaction and large enough to bring an offline hour back. */
export const BATCH_LIMIT = 50;
export const eventBatchSchema = z.strictObject({
  /** Whose answers these are: an outbox is tagged with it, and another learner's session is refused. */
  learner: z.optional(uuidSchema),
  events: z.array(eventSchema).check(z.minLength(1), z.maxLength(BATCH_LIMIT)),
});
export type EventBatch = z.infer<typeof eventBatchSchema>;

/** Order of the log: by instant, ties by id. */
export function compareEvents(a: { at: number; id: string }, b: { at: number; id: string }): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

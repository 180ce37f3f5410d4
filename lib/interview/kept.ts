import * as z from "zod/mini";
import { interviewAnswerSchema, JUDGEMENTS } from "./answer";
import type { Mock, Planned } from "./mock";

const keptSchema = z.object({
  plan: z.array(z.object({ id: z.string(), points: z.number(), rungs: z.number() })).check(z.minLength(1)),
  budgetMs: z.number(),
  clock: z.object({ startedAt: z.number(), pausedMs: z.number(), pausedAt: z.nullable(z.number()) }),
  given: z.array(z.object({ id: z.string(), answer: interviewAnswerSchema, isSkipped: z.boolean(), usedMs: z.number() })),
  current: z.nullable(
    z.object({
      rung: z.nullable(z.number()),
      isOpen: z.boolean(),
      points: z.array(z.boolean()),
      rungs: z.array(z.enum(JUDGEMENTS)),
      beganMs: z.number(),
    }),
  ),
  endedMs: z.nullable(z.number()),
});

/**
 * The interview that a tab has kept, under way or over; undefined where the text is not ours, or the questions it names
 * have changed since: another rubric would give the ticks another meaning.
 * @param find A question of today's course.
 */
export function readKept(text: string | null, find: (id: string) => Planned | undefined): Mock | undefined {
  const kept = keptSchema.safeParse(text === null ? undefined : parse(text));
  if (!kept.success) return undefined;
  const mock: Mock = kept.data;
  const isPlanned = mock.plan.every((planned) => {
    const now = find(planned.id);
    return now !== undefined && now.points === planned.points && now.rungs === planned.rungs;
  });
  const isInOrder = mock.given.every(({ id }, place) => id === mock.plan[place]?.id);
  const isWhole = mock.current === null ? mock.endedMs !== null : mock.given.length < mock.plan.length;
  return isPlanned && isInOrder && isWhole ? mock : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

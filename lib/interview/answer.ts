import * as z from "zod/mini";

/** How a follow-up was answered, by the learner's own judgement. */
export const JUDGEMENTS = ["said", "partly", "not"] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** The longest rubric and ladder of the course have nine entries; what is far above that was not made by our page. */
const MOST_ENTRIES = 40;

/**
 * What the log keeps of an interview question: by place in its rubric, which points were said; by place on its ladder, how
 * each follow-up went. A ladder that was left early has fewer judgements than rungs: a question that was not put is not
 * one that was missed.
 */
export const interviewAnswerSchema = z.strictObject({
  points: z.array(z.boolean()).check(z.maxLength(MOST_ENTRIES)),
  rungs: z.array(z.enum(JUDGEMENTS)).check(z.maxLength(MOST_ENTRIES)),
});
export type InterviewAnswer = z.infer<typeof interviewAnswerSchema>;

/** What an answer has to fit: the points of the rubric and the rungs of the ladder, in whatever language. */
export type Rubric = { rubric: readonly { must?: true }[]; ladder: readonly unknown[] };

/** A question that was skipped: nothing of it was said. */
export function nothingSaid({ rubric, ladder }: Rubric): InterviewAnswer {
  return { points: rubric.map(() => false), rungs: ladder.map((): Judgement => "not") };
}

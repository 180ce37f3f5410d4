import type { Interview } from "@/lib/quiz/interview";
import type { Text } from "@/lib/text";
import type { Rubric } from "./answer";

const text = (words: string): Text => ({ zh: words, en: words });

/** A question with two points that must be said, one that need not, and two rungs. */
export const anInterview = (given: Partial<Interview> = {}): Interview & { topic: string } => ({
  id: "tcp.interview",
  topic: "tcp",
  kind: "interview",
  claims: [],
  taught_at: "interview",
  cites: ["RFC 9293 §3.5"],
  minutes: 4,
  prompt: text("Why three segments?"),
  rubric: [
    { must: true, point: text("both numbers are acknowledged") },
    { must: true, point: text("an old SYN is told from a new one") },
    { point: text("two are not enough") },
  ],
  ladder: [
    { prompt: text("And if the third is lost?"), points: [text("data carries the acknowledgment")] },
    { prompt: text("And if both open?"), points: [text("four segments")] },
  ],
  ...given,
});

/** Any question as far as judging needs it: `must` by place, and so many rungs. */
export const aRubric = (musts: readonly boolean[], rungs: number): Rubric => ({
  rubric: musts.map((must) => (must ? { must } : {})),
  ladder: Array.from({ length: rungs }),
});

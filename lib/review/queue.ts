import type { Item } from "@/lib/quiz/kinds";
import type { ItemState } from "@/lib/srs/fold";
import type { Parameters } from "@/lib/srs/memory";
import type { QueueEntry } from "@/lib/srs/queue";

/** A drill skill has no text of its own: its question is made when it is asked. */
export type AskedItem = Item | { kind: "drill"; id: string };

/** What GET /api/v1/queue answers: all that a browser needs to ask, grade and preview without asking again. */
export type Queue = {
  learner: { id: string; isGuest: boolean };
  /** Milliseconds since 1970 UTC; everything below was decided at this instant. */
  serverNow: number;
  timeZone: string;
  rolloverHour: number;
  /** What the browser makes its previews with. */
  parameters: Parameters;
  limits: { newPerDay: number; reviewsPerDay: number };
  /** How many of each reason the whole queue has, and what this study day has had already. */
  counts: Record<QueueEntry["reason"], number> & { introduced: number; reviewed: number };
  /** The first of them, and every step that falls due later today. */
  entries: { reason: QueueEntry["reason"]; item: AskedItem; state: ItemState | null }[];
};

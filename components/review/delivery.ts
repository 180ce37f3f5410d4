import { BATCH_LIMIT, compareEvents, type LearnerEvent } from "@/lib/srs/event";

/** How sending went, as far as the outbox has to know. */
export type Reply =
  | { type: "answered"; results: { id: string; ok: boolean; reason?: string }[] }
  | { type: "refused"; status: number }
  | { type: "unreachable" };

/** What to do after a reply. `dropped` are acknowledged; `refused` will never be taken; `next` says how to go on. */
export type Settlement = {
  dropped: string[];
  refused: { id: string; reason: string }[];
  next: "more" | "later" | "signed-out" | "stuck";
};

/** The next batch: the oldest events first, as many as one request may carry. */
export function nextBatch(waiting: readonly LearnerEvent[]): LearnerEvent[] {
  return [...waiting].sort(compareEvents).slice(0, BATCH_LIMIT);
}

/** Decides what becomes of a batch. Only an answer about an event itself takes it out of the outbox. */
export function settle(batch: readonly LearnerEvent[], reply: Reply): Settlement {
  switch (reply.type) {
    case "answered": {
      const sent = new Set(batch.map((event) => event.id));
      const known = reply.results.filter((result) => sent.has(result.id));
      const refused = known.flatMap(({ id, ok, reason }) => (ok ? [] : [{ id, reason: reason ?? "unknown" }]));
      const dropped = known.flatMap(({ id, ok }) => (ok ? [id] : []));
      // An answer that speaks of none of them would be asked for ever.
      return { dropped, refused, next: known.length > 0 ? "more" : "stuck" };
    }
    case "refused":
      return {
        dropped: [],
        refused: [],
        next: reply.status === 401 || reply.status === 403 ? "signed-out" : retryable(reply.status),
      };
    case "unreachable":
      return { dropped: [], refused: [], next: "later" };
  }
}

/** A server that is busy or broken may take the batch later; one that calls it malformed will not. */
function retryable(status: number): "later" | "stuck" {
  return status === 429 || status >= 500 ? "later" : "stuck";
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** Doubling waits, as a sender that hears nothing does (RFC 6298 §5.5). */
export function waitBefore(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
}

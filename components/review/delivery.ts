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
  next: "more" | "later" | "signed-out" | "split";
};

/** The next batch: the oldest events first, as many as one request may carry. */
export function nextBatch(waiting: readonly LearnerEvent[], most = BATCH_LIMIT): LearnerEvent[] {
  return [...waiting].sort(compareEvents).slice(0, most);
}

/** Decides what becomes of a batch. Only an answer about an event itself takes it out of the outbox. */
export function settle(batch: readonly LearnerEvent[], reply: Reply): Settlement {
  switch (reply.type) {
    case "answered": {
      const sent = new Set(batch.map((event) => event.id));
      const known = reply.results.filter((result) => sent.has(result.id));
      if (known.length === 0) return blame(batch, "unanswered");
      const refused = known.flatMap(({ id, ok, reason }) => (ok ? [] : [{ id, reason: reason ?? "unknown" }]));
      return { dropped: known.flatMap(({ id, ok }) => (ok ? [id] : [])), refused, next: "more" };
    }
    case "refused":
      if (reply.status === 401 || reply.status === 403) return { dropped: [], refused: [], next: "signed-out" };
      // A server that is busy or broken may take the batch later; one that calls it malformed will not.
      if (reply.status === 429 || reply.status >= 500) return { dropped: [], refused: [], next: "later" };
      return blame(batch, `status-${reply.status}`);
    case "unreachable":
      return { dropped: [], refused: [], next: "later" };
  }
}

/** One bad event must not hold up the rest: the batch is halved until it stands alone, and is then set aside. */
function blame(batch: readonly LearnerEvent[], reason: string): Settlement {
  if (batch.length > 1) return { dropped: [], refused: [], next: "split" };
  return { dropped: [], refused: batch.map(({ id }) => ({ id, reason })), next: "more" };
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** Doubling waits, as a sender that hears nothing does (RFC 6298 §5.5). */
export function waitBefore(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
}

import "server-only";
import type { Reply } from "@/lib/server/route";
import type { EventReason, Outcome } from "@/lib/srs/decide";

const STATUS: Record<EventReason, number> = {
  "id-reused": 409,
  "unknown-item": 422,
  "invalid-answer": 422,
  "grade-mismatch": 422,
  "wrong-target": 422,
};

/** 200 where every event was taken, 207 where some were, else the status of the first reason. */
export function toReply(results: Outcome[], now: Date): Reply {
  const reasons = results.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]));
  const [first] = reasons;
  const body = { results, serverNow: now.getTime() };
  if (first === undefined) return { body };
  return { body, status: reasons.length < results.length ? 207 : STATUS[first] };
}

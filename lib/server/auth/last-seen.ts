import "server-only";
import { touchSession } from "@/lib/server/db/sessions";
import type { SessionClaim } from "@/lib/server/learner-id";

const HOUR_MS = 3_600_000;
/** A memory aid of this process, not state: what is forgotten is asked of the database once more. */
const SESSIONS_KEPT = 10_000;
const notedAt = new Map<string, number>();

/** Notes that a session is in use: one statement an hour, however many requests come. */
export async function noteUse(claim: SessionClaim, now: Date): Promise<void> {
  if (now.getTime() - (notedAt.get(claim.sessionId) ?? 0) < HOUR_MS) return;
  if (notedAt.size >= SESSIONS_KEPT) notedAt.clear();
  notedAt.set(claim.sessionId, now.getTime());
  await touchSession(claim, now);
}

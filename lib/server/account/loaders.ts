import "server-only";
import type { NextRequest } from "next/server";
import type { CurrentSession } from "@/lib/account/session";
import { clearedCookies, RENEWED_AFTER_SECONDS, sessionCookies } from "@/lib/server/auth/cookies";
import { noteUse } from "@/lib/server/auth/last-seen";
import { readClaim, readToken } from "@/lib/server/auth/session";
import { hasLongEnded, readSession } from "@/lib/server/db/sessions";
import type { Reply } from "@/lib/server/refusal";

/**
 * Who is signed in. Renews the cookie of a session in use, and clears what is left of one that ended a while ago: where
 * it has just ended by signing in as somebody else, this answer may overtake the new cookie and would clear that.
 */
export async function loadSession(request: NextRequest, now: Date): Promise<Reply> {
  const token = await readToken(request);
  const claim = readClaim(token);
  if (token === null || claim === undefined) return { body: signedOut("signed-out"), cookies: clearedCookies() };
  const session = await readSession(claim);
  if (!session.ok) {
    const isLongAgo = await hasLongEnded(claim, now);
    return { body: signedOut(session.reason), cookies: isLongAgo ? clearedCookies() : [] };
  }
  await noteUse(claim, now);
  const { learnerId: id, email, locale, timeZone, rolloverHour } = session.value;
  const learner = { id, locale, timeZone, rolloverHour };
  const body: CurrentSession = email === null ? { kind: "guest", learner } : { kind: "account", email, learner };
  const ageSeconds = now.getTime() / 1000 - Number(token.iat);
  return { body, cookies: ageSeconds > RENEWED_AFTER_SECONDS ? await sessionCookies(claim) : [] };
}

function signedOut(reason: "signed-out" | "session-ended"): CurrentSession {
  return { kind: "signed-out", reason };
}

import "server-only";
import type { NextRequest } from "next/server";
import type { CurrentSession } from "@/lib/account/session";
import { clearedCookies, RENEWED_AFTER_SECONDS, sessionCookies } from "@/lib/server/auth/cookies";
import { noteUse } from "@/lib/server/auth/last-seen";
import { readClaim, readToken } from "@/lib/server/auth/session";
import { readSession } from "@/lib/server/db/sessions";
import type { Reply } from "@/lib/server/refusal";

/** Who is signed in. Renews the cookie of a session in use, and clears what is left of an ended one. */
export async function loadSession(request: NextRequest, now: Date): Promise<Reply> {
  const token = await readToken(request);
  const claim = readClaim(token);
  if (token === null || claim === undefined) return signedOut("signed-out");
  const session = await readSession(claim);
  if (!session.ok) return signedOut(session.reason);
  await noteUse(claim, now);
  const { learnerId: id, email, locale, timeZone, rolloverHour } = session.value;
  const learner = { id, locale, timeZone, rolloverHour };
  const body: CurrentSession = email === null ? { kind: "guest", learner } : { kind: "account", email, learner };
  const ageSeconds = now.getTime() / 1000 - Number(token.iat);
  return { body, cookies: ageSeconds > RENEWED_AFTER_SECONDS ? await sessionCookies(claim) : [] };
}

function signedOut(reason: "signed-out" | "session-ended"): Reply {
  const body: CurrentSession = { kind: "signed-out", reason };
  return { body, cookies: clearedCookies() };
}

import "server-only";
import type { ListedSession, SettingsPage } from "@/lib/account/settings";
import { ok, type Result } from "@/lib/result";
import { readSettings } from "@/lib/server/db/learners";
import { listSessions, readSession } from "@/lib/server/db/sessions";
import type { SessionClaim } from "@/lib/server/learner-id";

export async function readSettingsPage(claim: SessionClaim): Promise<Result<SettingsPage, "session-ended">> {
  const known = await readSettings(claim);
  return known.ok ? ok({ settings: known.value.settings, account: known.value.account }) : known;
}

/** The browsers in which the learner is signed in, the newest first. */
export async function readSessions(claim: SessionClaim): Promise<Result<ListedSession[], "session-ended">> {
  const session = await readSession(claim);
  if (!session.ok) return session;
  const sessions = await listSessions(session.value.learnerId);
  return ok(sessions.map((each) => ({ ...each, isCurrent: each.id === claim.sessionId })));
}

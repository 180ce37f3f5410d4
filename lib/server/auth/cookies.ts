import "server-only";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/server/env";
import type { SessionClaim } from "@/lib/server/learner-id";
import { authSecret } from "./secret";

/**
 * Browsers keep a cookie for at most 400 days. A guest has nothing but this cookie, so it lives that long,
 * and is renewed while it is used.
 */
export const SESSION_SECONDS = 400 * 86_400;
/** A token older than this is made anew when the learner is next asked for. */
export const RENEWED_AFTER_SECONDS = 86_400;

/**
 * Beside the session's cookie, which scripts cannot read, stands this one, which says nothing but that there is one: so
 * pages ask for the learner only where there may be one (components/account/session.ts reads it).
 */
const HINT = "signed-in";

/** next-auth's name for it; over https the prefix lets no http page set it. */
export function sessionCookieName(): string {
  return `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;
}

export async function sessionCookies({ learnerId, sessionId }: SessionClaim): Promise<string[]> {
  const token = await encode({
    token: { sub: learnerId, sid: sessionId },
    secret: await authSecret(),
    maxAge: SESSION_SECONDS,
  });
  return [cookie(sessionCookieName(), token, SESSION_SECONDS, true), hintCookie(true)];
}

export function clearedCookies(): string[] {
  return [cookie(sessionCookieName(), "", 0, true), hintCookie(false)];
}

export function hintCookie(isSignedIn: boolean): string {
  return isSignedIn ? cookie(HINT, "1", SESSION_SECONDS, false) : cookie(HINT, "", 0, false);
}

function cookie(name: string, value: string, maxAgeSeconds: number, isHttpOnly: boolean): string {
  const flags = [isHttpOnly ? "; HttpOnly" : "", isSecure() ? "; Secure" : ""].join("");
  return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; SameSite=Lax${flags}`;
}

function isSecure(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") === true;
}

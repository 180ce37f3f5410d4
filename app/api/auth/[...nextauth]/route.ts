import { handleAuth } from "@/lib/server/auth/handler";

/**
 * /api/auth/…: next-auth. A write needs JSON, an `Origin` of this site and `csrfToken`, as GET /api/auth/csrf gives it.
 *
 * POST /api/auth/callback/guest `{ csrfToken, locale?, timeZone? }`: a new guest, or the session that there is already.
 * POST /api/auth/signout `{ csrfToken }`: ends the session.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 403 `cross-origin` or `wrong-csrf-token`, 413 `too-large`, 415 `not-json`,
 * 429 `too-many-requests`, 503 `unavailable`.
 */
export { handleAuth as GET, handleAuth as POST };

import type { NextRequest } from "next/server";
import { loadSession } from "@/lib/server/account/loaders";
import { answering, reply } from "@/lib/server/refusal";

/**
 * GET /api/v1/session: who is signed in, as `CurrentSession` (lib/account/session.ts). That nobody is signed in is an
 * answer, not a refusal. Renews the session's cookie once a day, and clears it when the session has ended.
 *
 * Refused with `{ reason }`: 503 `unavailable`.
 */
export const GET = (request: NextRequest) => answering(async () => reply(await loadSession(request, new Date())));

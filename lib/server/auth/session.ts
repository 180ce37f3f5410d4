import "server-only";
import type { NextRequest } from "next/server";
import { getToken } from "next-auth/jwt";
import * as z from "zod/mini";
import { fail, ok, type Result } from "@/lib/result";
import type { SessionClaim } from "@/lib/server/learner-id";
import { authSecret } from "./secret";

/**
 * Reads who a request says it is from, and that the signature holds. Whether the session still stands is for the
 * database: the first statement of a handler checks it, so that it costs no statement of its own.
 */
export type Authenticate = (request: NextRequest) => Promise<Result<SessionClaim, "signed-out">>;

/** What the token of a signed-in learner, guest or not, has to carry: `sub` and `sid`, set by next-auth's jwt callback. */
const tokenSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

export const authenticate: Authenticate = async (request) => {
  const claim = readClaim(await readToken(request));
  return claim ? ok(claim) : fail("signed-out");
};

/** The request's token, if it has one that we signed and that has not expired. */
export async function readToken(request: NextRequest) {
  return getToken({ req: request, secret: await authSecret() });
}

export function readClaim(token: unknown): SessionClaim | undefined {
  const parsed = z.safeParse(tokenSchema, token);
  return parsed.success ? { learnerId: parsed.data.sub, sessionId: parsed.data.sid } : undefined;
}

import "server-only";
import { NextResponse } from "next/server";

/** Why a request as a whole is refused; one table for all routes. */
const STATUS = {
  invalid: 400,
  "signed-out": 401,
  "session-ended": 401,
  "wrong-credentials": 401,
  "wrong-password": 403,
  "cross-origin": 403,
  "wrong-csrf-token": 403,
  "not-yours": 403,
  "not-found": 404,
  conflict: 409,
  "email-taken": 409,
  "no-account": 409,
  "too-large": 413,
  "not-json": 415,
  "too-many-requests": 429,
  "too-many-reviews": 429,
  unavailable: 503,
} as const;
export type RouteReason = keyof typeof STATUS;

/** What a refused request gets. `issues` says where a body or query does not fit, for "invalid". */
export type Refusal = { reason: RouteReason; issues?: { path: (string | number)[]; message: string }[] };

/** A handler's answer: the body, the status where it is not 200, and cookies to set. */
export type Reply = { body: unknown; status?: number; cookies?: readonly string[] };

export function reply({ body, status = 200, cookies = [] }: Reply): NextResponse {
  const response = NextResponse.json(body, { status, headers: { "cache-control": "no-store" } });
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

export function refuse(refusal: Refusal): NextResponse {
  const response = reply({ body: refusal, status: STATUS[refusal.reason] });
  const seconds = RETRY_AFTER_SECONDS[refusal.reason];
  if (seconds !== undefined) response.headers.set("retry-after", String(seconds));
  return response;
}

/** The windows of the limits (auth/limits.ts, db/reviews.ts): by then at the latest there is room again. */
const RETRY_AFTER_SECONDS: Partial<Record<RouteReason, number>> = { "too-many-requests": 600, "too-many-reviews": 60 };

/** Runs a handler; where the database cannot be reached, that is the answer. Other errors are bugs and surface. */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    console.error("The database cannot be reached:", error instanceof Error ? error.message : error);
    return refuse({ reason: "unavailable" });
  }
}

/**
 * Connection refused, reset or timed out; what a server says that is stopping, starting or full (SQLSTATE 57P, 53300, 08);
 * and how Prisma puts the same (P1001 and its neighbours).
 */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (/^(ECONN|EPIPE|ETIMEDOUT|57P0|53300|08|P10(01|02|08|17)$)/.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}

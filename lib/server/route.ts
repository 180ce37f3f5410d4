import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import * as z from "zod/mini";
import { fail, ok, type Result } from "@/lib/result";
import { authenticate } from "./auth/session";
import { readBody } from "./body";
import type { SessionClaim } from "./learner-id";

/** Why a request as a whole is refused; one table for all routes. */
const STATUS = {
  invalid: 400,
  "signed-out": 401,
  "session-ended": 401,
  "cross-origin": 403,
  "not-yours": 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "not-json": 415,
  "too-many-requests": 429,
  "too-many-reviews": 429,
  unavailable: 503,
} as const;
export type RouteReason = keyof typeof STATUS;

/** What a refused request gets. `issues` says where a body or query does not fit, for "invalid". */
export type Refusal = { reason: RouteReason; issues?: { path: (string | number)[]; message: string }[] };

export type By = { claim: SessionClaim; now: Date };

/** A handler's answer: the body, and the status where it is not 200. */
export type Reply = { body: unknown; status?: number };

/**
 * The wrapper of every route under /api/v1: finds out who asks, reads and checks the input (the body of a write, the
 * query of a read), supplies `now`, and turns reasons into statuses. A write needs JSON and an `Origin` of this site.
 * The handler's first statement has to check that the session of `claim` stands (lib/server/db does, as it reads).
 */
export function learnerRoute<Input>(
  schema: z.ZodMiniType<Input>,
  handler: (input: Input, by: By) => Promise<Result<Reply, RouteReason>>,
): (request: NextRequest) => Promise<NextResponse> {
  return async (request) => {
    try {
      const claim = await authenticate(request);
      if (!claim.ok) return refuse({ reason: claim.reason });
      const raw = isRead(request) ? ok(Object.fromEntries(request.nextUrl.searchParams)) : await readWrite(request);
      if (!raw.ok) return refuse({ reason: raw.reason });
      const input = z.safeParse(schema, raw.value);
      if (!input.success) return refuse({ reason: "invalid", issues: input.error.issues.slice(0, MOST_ISSUES).map(toIssue) });
      const result = await handler(input.data, { claim: claim.value, now: new Date() });
      return result.ok ? reply(result.value) : refuse({ reason: result.reason });
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      console.error("The database cannot be reached:", error);
      return refuse({ reason: "unavailable" });
    }
  };
}

/** A body that is wrong throughout does not need a list as long as itself. */
const MOST_ISSUES = 20;

function isRead(request: NextRequest): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

async function readWrite(request: NextRequest): Promise<Result<unknown, "cross-origin" | "not-json" | "too-large" | "invalid">> {
  if (!isSameOrigin(request)) return fail("cross-origin");
  if (request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() !== "application/json") return fail("not-json");
  const text = await readBody(request);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch {
    return fail("invalid");
  }
}

/** Browsers set `Origin` on every write and no script can change it; behind a proxy the site's host is the forwarded one. */
function isSameOrigin(request: NextRequest): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

function toIssue(issue: z.core.$ZodIssue): { path: (string | number)[]; message: string } {
  return { path: issue.path.filter((key) => typeof key !== "symbol"), message: issue.message };
}

function reply({ body, status = 200 }: Reply): NextResponse {
  return NextResponse.json(body, { status, headers: { "cache-control": "no-store" } });
}

function refuse(refusal: Refusal): NextResponse {
  return reply({ body: refusal, status: STATUS[refusal.reason] });
}

/** Connection refused, reset or timed out; and what a server says that is stopping, starting or full (SQLSTATE 57P, 53300, 08). */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (/^(ECONN|EPIPE|ETIMEDOUT|57P0|53300|08)/.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}

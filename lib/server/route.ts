import "server-only";
import type { NextRequest } from "next/server";
import * as z from "zod/mini";
import { ok, type Result } from "@/lib/result";
import { noteUse } from "./auth/last-seen";
import { authenticate } from "./auth/session";
import type { SessionClaim } from "./learner-id";
import { answering, type Refusal, type Reply, type RouteReason, refuse, reply } from "./refusal";
import { readWrite } from "./write";

export type { Reply };

export type By = { claim: SessionClaim; now: Date };

/** Of a request that may come from nobody: `claim` is undefined without a token, and `request` says where it comes from. */
export type Anyone = { claim: SessionClaim | undefined; now: Date; request: NextRequest };

type Answer = Promise<Result<Reply, RouteReason>>;
type Context = { params: Promise<Record<string, string | string[] | undefined>> };

/**
 * The wrapper of every route under /api/v1 that needs a learner: finds out who asks, reads and checks the input (the
 * body of a write, the query of a read, and parts of the path), supplies `now`, and turns reasons into statuses. A write needs JSON and an
 * `Origin` of this site. The handler's first statement has to check that the session of `claim` stands (lib/server/db
 * does, as it reads).
 */
export function learnerRoute<Input>(schema: z.ZodMiniType<Input>, handler: (input: Input, by: By) => Answer) {
  return (request: NextRequest, context?: Context): Promise<Response> =>
    answering(async () => {
      const claim = await authenticate(request);
      if (!claim.ok) return refuse({ reason: claim.reason });
      const now = new Date();
      const response = await run(request, context, schema, (input) => handler(input, { claim: claim.value, now }));
      if (response.ok) await noteUse(claim.value, now);
      return response;
    });
}

/** The same for routes that are open to everyone, such as sign-up. */
export function openRoute<Input>(schema: z.ZodMiniType<Input>, handler: (input: Input, by: Anyone) => Answer) {
  return (request: NextRequest): Promise<Response> =>
    answering(async () => {
      const claim = await authenticate(request);
      const by = { claim: claim.ok ? claim.value : undefined, now: new Date(), request };
      return run(request, undefined, schema, (input) => handler(input, by));
    });
}

async function run<Input>(
  request: NextRequest,
  context: Context | undefined,
  schema: z.ZodMiniType<Input>,
  handler: (input: Input) => Answer,
): Promise<Response> {
  const raw = isRead(request) ? ok(Object.fromEntries(request.nextUrl.searchParams)) : await readWrite(request);
  if (!raw.ok) return refuse({ reason: raw.reason });
  const path = await context?.params;
  const input = z.safeParse(schema, path && isRecord(raw.value) ? { ...raw.value, ...path } : raw.value);
  if (!input.success) return refuse(invalid(input.error));
  const result = await handler(input.data);
  return result.ok ? reply(result.value) : refuse({ reason: result.reason });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRead(request: NextRequest): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

/** A body that is wrong throughout does not need a list as long as itself. */
const MOST_ISSUES = 20;

export function invalid(error: z.core.$ZodError): Refusal {
  const issues = error.issues.slice(0, MOST_ISSUES).map(({ path, message }) => ({
    path: path.filter((key) => typeof key !== "symbol"),
    message,
  }));
  return { reason: "invalid", issues };
}

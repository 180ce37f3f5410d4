import type { NextRequest } from "next/server";
import { readToken } from "@/lib/server/auth/session";
import { env } from "@/lib/server/env";

/**
 * POST /api/bench: an empty handler, which reads the body and the session's token and does nothing: what the framework
 * costs, to set the review route against (bench/README.md). It is there only while RETRANSMIT_BENCH is set.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!env().RETRANSMIT_BENCH) return new Response(null, { status: 404 });
  await Promise.all([request.text(), readToken(request)]);
  return Response.json({}, { headers: { "cache-control": "no-store" } });
}

import "server-only";
import type { NextRequest } from "next/server";
import { fail, ok, type Result } from "@/lib/result";
import { readBody } from "./body";

export type WriteReason = "cross-origin" | "not-json" | "too-large" | "invalid";

/** The JSON body of a write: from a page of this site, sent as JSON, which no form of another site can do unasked. */
export async function readWrite(request: NextRequest, maxBytes?: number): Promise<Result<unknown, WriteReason>> {
  if (!isSameOrigin(request)) return fail("cross-origin");
  if (request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() !== "application/json") return fail("not-json");
  const text = await readBody(request, maxBytes);
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

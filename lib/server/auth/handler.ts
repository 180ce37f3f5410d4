import "server-only";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import * as z from "zod/mini";
import { answering, refuse } from "@/lib/server/refusal";
import { readWrite } from "@/lib/server/write";
import { callerOf } from "./caller";
import { hintCookie, sessionCookieName } from "./cookies";
import { type Attempt, authOptions } from "./options";

const MAX_BODY_BYTES = 16 * 1024;

/** next-auth takes strings only; where to go afterwards is for the page that asks. */
const bodySchema = z.record(z.string(), z.string());

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * next-auth, behind what holds for all of the API: a write is JSON from a page of this site and not large, a refusal is
 * `{ reason }` with its status, and the cookie that says that there is a session stands and falls with the session's.
 */
export function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  return answering(async () => {
    const { nextauth } = await context.params;
    // It would let anyone write to our log.
    if (nextauth[0] === "_log") return refuse({ reason: "not-found" });
    const attempt: Attempt = {};
    const url = new URL(request.url);
    url.searchParams.delete("callbackUrl");
    let forwarded = new NextRequest(url, { headers: request.headers });
    if (request.method === "POST") {
      const body = await readWrite(request, MAX_BODY_BYTES);
      if (!body.ok) return refuse({ reason: body.reason });
      const fields = z.safeParse(bodySchema, body.value);
      if (!fields.success) return refuse({ reason: "invalid" });
      // `json` makes next-auth answer with a body, not with a redirection.
      const text = JSON.stringify({ ...fields.data, callbackUrl: "/", json: "true" });
      forwarded = new NextRequest(url, { method: "POST", headers: request.headers, body: text });
    }
    const response: Response = await NextAuth(forwarded, context, await authOptions(await callerOf(request), attempt));
    if (attempt.error !== undefined) throw attempt.error;
    if (attempt.refusal) return refuse(attempt.refusal);
    return (await lacksToken(response)) ? refuse({ reason: "wrong-csrf-token" }) : withHint(response);
  });
}

/** next-auth says that a CSRF token was wrong by the address of a page to confirm it on, which we do not have. */
async function lacksToken(response: Response): Promise<boolean> {
  if (!response.headers.get("content-type")?.startsWith("application/json")) return false;
  const body = z.safeParse(z.object({ url: z.url() }), await response.clone().json());
  return body.success && new URL(body.data.url).searchParams.get("csrf") === "true";
}

function withHint(response: Response): Response {
  const name = `${sessionCookieName()}=`;
  const session = response.headers.getSetCookie().find((cookie) => cookie.startsWith(name));
  if (session !== undefined) response.headers.append("set-cookie", hintCookie(!session.startsWith(`${name};`)));
  return response;
}

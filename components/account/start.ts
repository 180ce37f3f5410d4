import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/text";

export type StartFailure = "too-many-requests" | "unreachable";

/** Makes this browser a guest's, or goes on with the session that it has. */
export async function startGuest(locale: Locale): Promise<Result<void, StartFailure>> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const answer = await signIn("guest", { locale, timeZone });
  if (answer?.ok) return ok(undefined);
  return fail(answer?.status === 429 ? "too-many-requests" : "unreachable");
}

/** next-auth's sign-in, without the weight of its client. */
export async function signIn(provider: string, credentials: Record<string, string>): Promise<Response | undefined> {
  try {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    return await fetch(`/api/auth/callback/${provider}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...credentials, csrfToken }),
    });
  } catch {
    return undefined;
  }
}

import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/text";
import { signIn } from "./api";

export type StartFailure = "too-many-requests" | "unreachable";

/** Makes this browser a guest's, or goes on with the session that it has. */
export async function startGuest(locale: Locale): Promise<Result<void, StartFailure>> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const answer = await signIn("guest", { locale, timeZone });
  if (answer.ok) return ok(undefined);
  return fail(answer.reason === "too-many-requests" ? "too-many-requests" : "unreachable");
}

import "server-only";
import { sessionCookies } from "@/lib/server/auth/cookies";
import type { Reply } from "@/lib/server/refusal";
import type { Opened } from "./commands";

/** What a browser is answered that has opened an account or recovered one: it is signed in by it. */
export async function toOpened({ claim, email, recoveryCode }: Opened, status: number): Promise<Reply> {
  return { body: { email, recoveryCode }, status, cookies: await sessionCookies(claim) };
}

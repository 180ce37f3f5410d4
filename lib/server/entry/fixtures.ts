import { randomUUID } from "node:crypto";
import type { SessionClaim } from "@/lib/server/learner-id";
import { type Caller, signUp } from "./commands";

export const PASSWORD = "correct horse";

/** A browser of its own address, so that no test uses up the limits of another. */
export function aBrowser(claim?: SessionClaim): Caller {
  return { address: randomUUID(), userAgent: "test", claim };
}

export function anEmail(): string {
  return `${randomUUID()}@example.org`;
}

/** An account opened from a browser without a session, or from a guest's. */
export async function anAccount(given: { claim?: SessionClaim } = {}) {
  const email = anEmail();
  const beginning = { locale: "en" as const, timeZone: "Asia/Shanghai" };
  const opened = await signUp({ email, password: PASSWORD, ...beginning }, aBrowser(given.claim), new Date());
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

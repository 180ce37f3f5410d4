import { announceDue } from "@/components/review/due-channel";
import { forgetStudier } from "@/components/review/learner";
import { forgetSession, readSession } from "./session";

/** To be called after signing in or out: nothing that is remembered of the learner before holds any more. */
export function sessionChanged(): void {
  forgetStudier();
  forgetSession();
  announceDue();
}

/** After signing in: what this browser still has to send, also as the guest that it was, goes on its way. */
export async function sendWaitingAnswers(): Promise<void> {
  const session = await readSession();
  if (session.kind !== "guest" && session.kind !== "account") return;
  const { deliver } = await import("@/components/review/outbox");
  await deliver(session.learner.id);
}

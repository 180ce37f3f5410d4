import { rememberedStudier } from "./learner";

/** Names the learner whose answers wait in this browser, so that a page can know it without opening the store. */
const KEY = "unsent";

export function markUnsent(learner: string, waits: boolean): void {
  try {
    if (waits) localStorage.setItem(KEY, learner);
    else if (localStorage.getItem(KEY) === learner) localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden here; the review page sends what waits.
  }
}

/**
 * Sends what waits for the learner of this browser, from whatever page is open; the code that sends comes only where
 * something waits. Resolves after the first attempt, which goes on by itself where it failed.
 */
export async function deliverUnsent(): Promise<void> {
  const learner = rememberedStudier()?.id;
  if (learner === undefined || !hasUnsent(learner)) return;
  const { deliver } = await import("./outbox");
  await deliver(learner);
}

function hasUnsent(learner: string): boolean {
  try {
    return localStorage.getItem(KEY) === learner;
  } catch {
    return false;
  }
}

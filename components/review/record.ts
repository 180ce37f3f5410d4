import { mayBeSignedIn } from "@/components/account/session";
import { AGAIN, GOOD, type LearnerEvent } from "@/lib/srs/event";
import type { ItemState } from "@/lib/srs/fold";
import { announceDue } from "./due-channel";
import { type Answer, reviewEvent } from "./events";
import { rememberedStudier, rememberStudier, type Studier } from "./learner";
import { keep } from "./outbox";

/** An item's state with what is needed to preview and to record its next answer. */
export type ItemStanding = { studier: Studier; state: ItemState | null };

/**
 * The signed-in learner's state of one item, from the server. null without a session; where the network fails, the
 * learner that this browser remembers, with no state: an answer can be recorded, its next date cannot be told.
 */
export async function readStanding(item: string): Promise<ItemStanding | "unknown" | null> {
  if (!mayBeSignedIn()) return null;
  try {
    const response = await fetch(`/api/v1/state?${new URLSearchParams({ item })}`, { signal: AbortSignal.timeout(5_000) });
    if (response.status === 401) return null;
    if (!response.ok) return "unknown";
    // Our own route's answer (app/api/v1/state/route.ts).
    const standing = (await response.json()) as ItemStanding;
    rememberStudier(standing.studier);
    return standing;
  } catch {
    return "unknown";
  }
}

/**
 * Puts an answer into the outbox. Resolves when it is safe in this browser, with its event; null where nobody is signed
 * in, for a visitor's answers belong to nobody.
 */
export async function recordAnswer(answer: Answer): Promise<LearnerEvent | null> {
  const studier = rememberedStudier() ?? (await fetchStudier(answer.item));
  if (studier === null) return null;
  const event = reviewEvent(studier, answer);
  await keep(studier.id, [event]);
  announceDue();
  return event;
}

/** An answer that the program graded: right is Good, wrong is Again. */
export function recordGraded({ right, ...answer }: Omit<Answer, "grade"> & { right: boolean }): Promise<LearnerEvent | null> {
  return recordAnswer({ ...answer, grade: right ? GOOD : AGAIN });
}

async function fetchStudier(item: string): Promise<Studier | null> {
  const standing = await readStanding(item);
  return standing === null || standing === "unknown" ? null : standing.studier;
}

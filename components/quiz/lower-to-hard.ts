import { announceDue } from "@/components/review/due-channel";
import { reviewEvent, undoEvent } from "@/components/review/events";
import { rememberedStudier } from "@/components/review/learner";
import { keep } from "@/components/review/outbox";
import { HARD, type LearnerEvent } from "@/lib/srs/event";

/** Takes a recorded answer back and records it again as Hard: the log is only ever added to. */
export async function lowerToHard(event: LearnerEvent): Promise<void> {
  const studier = rememberedStudier();
  if (studier === null || event.type !== "review") return;
  const { item, source, durationMs, answer } = event;
  const again = reviewEvent(studier, { item, grade: HARD, source, durationMs, answer });
  await keep(studier.id, [undoEvent(studier, item, event.id), again]);
  announceDue();
}

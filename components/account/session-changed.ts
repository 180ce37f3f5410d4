import { announceDue } from "@/components/review/due-channel";
import { forgetStudier } from "@/components/review/learner";
import { forgetSession } from "./session";

/** To be called after signing in or out: nothing that is remembered of the learner before holds any more. */
export function sessionChanged(): void {
  forgetStudier();
  forgetSession();
  announceDue();
}

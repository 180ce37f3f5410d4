import { mayBeSignedIn } from "@/components/account/session";
import type { Parameters } from "@/lib/srs/memory";

/** What the browser has to know of a learner to make an event and to show when an item comes back. */
export type Studier = { id: string; timeZone: string; rolloverHour: number; parameters: Parameters };

const KEY = "studier";

/** Kept for the moments without a network. The queue and the state of an item bring a newer one. */
export function rememberStudier(studier: Studier): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(studier));
  } catch {
    // Storage is forbidden here; the page asks the server each time.
  }
}

export function rememberedStudier(): Studier | null {
  if (!mayBeSignedIn()) return null;
  try {
    const stored = localStorage.getItem(KEY);
    // Written by the function above, by nobody else.
    return stored === null ? null : (JSON.parse(stored) as Studier);
  } catch {
    return null;
  }
}

/** To be called when another learner signs in, or nobody is signed in any more: answers must not be logged as the last one's. */
export function forgetStudier(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden here: there is nothing to forget.
  }
}

import type { Locale } from "@/lib/text";

/** Who is signed in, as GET /api/v1/session says it. */
export type CurrentSession =
  /** "session-ended": this browser had a session, which was ended elsewhere. */
  { kind: "signed-out"; reason: "signed-out" | "session-ended" } | SignedIn;

export type SignedIn = { kind: "guest"; learner: SessionLearner } | { kind: "account"; email: string; learner: SessionLearner };

export type SessionLearner = {
  id: string;
  locale: Locale;
  /** An answer is logged with the study day's zone and rollover hour. */
  timeZone: string;
  rolloverHour: number;
};

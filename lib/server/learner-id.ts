declare const proven: unique symbol;

/**
 * A learner whose session was checked. Only that check makes one (`asLearnerId`), so a query that takes it cannot be
 * called by someone who skipped the check.
 */
export type LearnerId = string & { readonly [proven]: true };

/** To be called where a row of `session` was just read, by scripts that work on all learners, and by tests. */
export function asLearnerId(id: string): LearnerId {
  // The brand has no value at run time.
  return id as LearnerId;
}

/** What a signed token says: it is genuine, but the session may have been ended since. */
export type SessionClaim = { learnerId: string; sessionId: string };

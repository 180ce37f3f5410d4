/** An expected outcome: a value, or a literal reason that the caller must handle. Bugs throw instead. */
export type Result<T, Reason extends string = never> = { ok: true; value: T } | { ok: false; reason: Reason };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}

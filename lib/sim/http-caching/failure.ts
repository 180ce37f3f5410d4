import type { Check, Decision } from "./decision";
import { ageOf, lifetimeOf } from "./freshness";
import type { CacheName, Request, Stored } from "./message";
import { chosenFor, forbidsStale, objectionTo } from "./reuse";

/**
 * No answer (`isSilent`), or an error instead of one: may the stored response be used, stale as it is (RFC 9111 §4.2.4,
 * §4.3.3, RFC 5861 §4)? A cache that reaches nobody is disconnected, and may if it is so configured.
 */
export function afterFailure(
  by: CacheName,
  stored: readonly Stored[],
  request: Request,
  nowS: number,
  failure: { isSilent: boolean; staleWhenDown: boolean },
): { chosen: Stored | null; decision: Decision } {
  const isShared = by === "shared";
  const chosen = chosenFor(stored, request);
  const checks: Check[] = [{ id: "stored", holds: chosen !== null }];
  const ageS = chosen === null ? null : ageOf(chosen, nowS);
  const lifetime = chosen === null ? null : lifetimeOf(chosen.response, isShared);
  const rule = (outcome: "serve-stale" | "fail"): Decision => ({ by, about: "failure", checks, outcome, ageS, lifetime });
  if (chosen === null || ageS === null || lifetime === null) return { chosen, decision: rule("fail") };

  const objection = objectionTo(request, chosen.response, ageS, lifetime, isShared);
  checks.push({ id: "asked", holds: objection === null, ...(objection === null ? {} : { by: objection }) });
  if (objection !== null) return { chosen, decision: rule("fail") };
  const forbidding = forbidsStale(chosen.response, isShared);
  checks.push({ id: "forbidden", holds: forbidding === null, ...(forbidding === null ? {} : { by: forbidding }) });
  if (forbidding !== null) return { chosen, decision: rule("fail") };
  const { staleIfError } = chosen.response.directives;
  const isInTime = staleIfError !== null && ageS - lifetime.seconds <= staleIfError;
  const permitting = isInTime ? "stale-if-error" : failure.isSilent && failure.staleWhenDown ? "disconnected" : null;
  checks.push({ id: "permitted", holds: permitting !== null, ...(permitting === null ? {} : { by: permitting }) });
  return { chosen, decision: rule(permitting === null ? "fail" : "serve-stale") };
}

import type { DnsRecord } from "@/lib/packets/dns";
import { type Draft, note } from "./draft";
import type { Outcome } from "./state";

/** The program gets its result; the second question that the parameters ask for is put on the calendar. */
export function concludeLookup(draft: Draft, rcode: Outcome["rcode"], answers: DnsRecord[]): void {
  const at = draft.lookups.length - 1;
  const lookup = draft.lookups[at];
  if (lookup === undefined) return;
  const afterMs = draft.nowMs - lookup.askedAtMs;
  note(draft, rcode === "TIMEOUT" ? { is: "client-gives-up", afterMs } : { is: "client-gets", rcode, answers, afterMs });
  draft.lookups = draft.lookups.with(at, { ...lookup, answeredAtMs: draft.nowMs, outcome: { rcode, answers } });

  const { secondName, secondType, secondAfterS } = draft.parameters;
  if (at === 0 && secondName !== "none") {
    draft.upcoming = [{ question: { name: secondName, type: secondType }, atMs: draft.nowMs + secondAfterS * 1000 }];
  }
}

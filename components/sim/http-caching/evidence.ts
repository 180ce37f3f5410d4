import type { Check, Decision } from "@/lib/sim/http-caching/decision";
import type { Request } from "@/lib/sim/http-caching/message";
import type { State } from "@/lib/sim/http-caching/state";

/** What in the headers answers a question; empty where yes or no says it all. Fits behind the question on a phone. */
export function evidenceOf(check: Check, decision: Decision, { parameters }: State, request: Request | null): string {
  switch (check.id) {
    case "vary":
      return parameters.vary === "none" ? "" : parameters.vary;
    case "fresh":
      return `${decision.lifetime?.seconds} ${check.holds ? ">" : "≤"} ${decision.ageS}`;
    case "if-none-match":
      return request?.ifNoneMatch.join(", ") ?? "";
    default:
      return check.by ?? "";
  }
}

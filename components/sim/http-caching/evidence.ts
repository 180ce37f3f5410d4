import type { Check, Decision } from "@/lib/sim/http-caching/decision";
import type { Request } from "@/lib/sim/http-caching/message";
import type { State } from "@/lib/sim/http-caching/state";
import type { Say } from "./words";

/** What in the headers answers a question; empty where the question says it all. */
export function evidenceOf(check: Check, decision: Decision, state: State, request: Request | null, word: Say): string {
  const { parameters, directives, caches } = state;
  const { by, holds, id } = { by: check.by ?? "", ...check };
  switch (id) {
    case "vary":
      return parameters.vary === "none" ? word("noVary") : `Vary: ${parameters.vary}`;
    case "stored":
      return decision.by === "origin" || holds ? "" : `${caches[decision.by].length}`;
    case "asked":
    case "stale":
    case "forbidden":
    case "permitted":
    case "lifetime":
      return by === "" ? word("noField") : by;
    case "no-cache":
      return holds ? "" : "no-cache";
    case "fresh":
      return `${decision.lifetime?.from} ${decision.lifetime?.seconds} ${holds ? ">" : "≤"} ${word("age")} ${decision.ageS}`;
    case "no-store":
      return holds ? "" : "no-store";
    case "private":
      return holds ? "" : "private";
    case "authorization":
      return request?.credentials === "authorization"
        ? [
            directives.isPublic && "public",
            directives.mustRevalidate && "must-revalidate",
            directives.sMaxage !== null && "s-maxage",
          ]
            .filter((name) => name !== false)
            .join(", ") || "Authorization"
        : "";
    case "if-none-match":
      return request?.ifNoneMatch.join(", ") ?? "";
    default:
      return "";
  }
}

import { corsCheck, isSafelistedMethod, keptSeconds, missingInCache, preflightChecks, unsafeHeaderNames } from "./checks";
import type { Parameters } from "./parameters";
import type { CacheEntry, Check, Phase, Server, Step } from "./state";

/** Everything that one call of fetch() brings about, in the order of the Fetch standard. */
export function planOf(parameters: Parameters, server: Server, cache: CacheEntry[], nowMs: number): Step[] {
  const { credentials, target } = parameters;
  const cookie = credentials === "include" || (credentials === "same-origin" && target === "same");
  const call: Step[] = [{ is: "call" }, check("before", { of: "same-origin", ok: target === "same" })];
  const exchange: Step[] = [{ is: "request", cookie, from: "browser" }, { is: "act" }, { is: "response", to: "browser" }];
  if (target === "same") return [...call, { is: "route", route: "same-origin" }, ...exchange, { is: "deliver" }];

  const response = corsCheck(credentials, server, server.onResponse);
  const ending: Step[] = [
    ...exchange,
    ...response.map((one) => check("response", one)),
    response.every(({ ok }) => ok) ? { is: "deliver" } : { is: "refuse", phase: "response" },
  ];
  const unsafe = unsafeHeaderNames(parameters);
  const safeMethod = isSafelistedMethod(parameters.method);
  const asking: Step[] = [
    ...call,
    check("before", { of: "method", ok: safeMethod }),
    check("before", { of: "headers", ok: unsafe.length === 0, unsafe }),
  ];
  if (safeMethod && unsafe.length === 0) return [...asking, { is: "route", route: "simple" }, ...ending];

  const missing = missingInCache(parameters, cache, nowMs);
  asking.push(check("before", { of: "cache", ok: missing.length === 0, missing }));
  if (missing.length === 0) return [...asking, { is: "route", route: "cached" }, ...ending];

  const answer = preflightChecks(parameters, server);
  return [
    ...asking,
    { is: "route", route: "preflight" },
    { is: "preflight" },
    { is: "permission" },
    ...answer.map((one) => check("preflight", one)),
    ...(answer.every(({ ok }) => ok)
      ? [{ is: "store" as const, seconds: keptSeconds(server) }, ...ending]
      : [{ is: "refuse" as const, phase: "preflight" as const }]),
  ];
}

/** The same request without a browser: nobody asks about origins. */
export const CURL_PLAN: Step[] = [{ is: "request", cookie: false, from: "curl" }, { is: "act" }, { is: "response", to: "curl" }];

function check(phase: Phase, found: Check): Step {
  return { is: "check", phase, check: found };
}

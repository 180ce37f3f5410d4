import type { Parameters } from "./parameters";
import type { CacheEntry, Check, ListFinding, OriginFinding, Server } from "./state";
import { ALLOW_HEADERS, ALLOW_METHODS } from "./world";

/** Fetch §2.2.1: the methods that a form can send (and HEAD, which no parameter offers). */
export function isSafelistedMethod(method: Parameters["method"]): boolean {
  return method === "GET" || method === "POST";
}

/** Fetch §2.2.2, CORS-unsafe request-header names: lowercase, sorted. Forms can send the other two media types. */
export function unsafeHeaderNames({ contentType, customHeader, authorization }: Parameters): string[] {
  return [
    ...(authorization ? ["authorization"] : []),
    ...(contentType === "json" ? ["content-type"] : []),
    ...(customHeader ? ["x-trace"] : []),
  ];
}

/** Fetch §4.10, the CORS check, up to its first failure. `sends` is false where the response has none of the fields. */
export function corsCheck(credentials: Parameters["credentials"], server: Server, sends: boolean): Check[] {
  const finding = originFinding(credentials, sends ? server.allowOrigin : "none");
  const ok = finding === "star" || finding === "equal";
  const origin: Check = { of: "allow-origin", ok, finding };
  if (!ok || credentials !== "include") return [origin];
  return [origin, { of: "allow-credentials", ok: server.allowCredentials }];
}

function originFinding(credentials: Parameters["credentials"], value: Server["allowOrigin"]): OriginFinding {
  if (value === "none") return "missing";
  if (value === "star") return credentials === "include" ? "star-credentials" : "star";
  return value === "exact" ? "equal" : "other";
}

/** Fetch §4.8, CORS-preflight fetch, step 7: everything that the answer to OPTIONS has to pass, up to the first failure. */
export function preflightChecks(parameters: Parameters, server: Server): Check[] {
  const { credentials } = parameters;
  const unsafe = unsafeHeaderNames(parameters);
  const checks = corsCheck(credentials, server, true);
  const status: Check = { of: "status", ok: server.preflightStatus.startsWith("2") };
  const method = methodFinding(parameters, server);
  const methods: Check = { of: "allow-methods", ok: isCovered(method), finding: method };
  const headers = unsafe.map((name): Check => {
    const finding = headerFinding(name, credentials, server);
    return { of: "allow-headers", ok: isCovered(finding), finding, name };
  });
  return upToFailure([...checks, status, methods, ...headers]);
}

function upToFailure(checks: Check[]): Check[] {
  const failure = checks.findIndex(({ ok }) => !ok);
  return failure < 0 ? checks : checks.slice(0, failure + 1);
}

function isCovered(finding: ListFinding): boolean {
  return finding === "safelisted" || finding === "listed" || finding === "star";
}

function methodFinding({ method, credentials }: Parameters, { allowMethods }: Server): ListFinding {
  const allowed: string[] = ALLOW_METHODS[allowMethods];
  if (allowed.includes(method)) return "listed";
  if (isSafelistedMethod(method)) return "safelisted";
  if (!allowed.includes("*")) return "missing";
  return credentials === "include" ? "star-credentials" : "star";
}

/** `*` covers neither Authorization (a CORS non-wildcard request-header name) nor anything with credentials. */
function headerFinding(name: string, credentials: Parameters["credentials"], { allowHeaders }: Server): ListFinding {
  const allowed: string[] = ALLOW_HEADERS[allowHeaders];
  if (allowed.includes(name)) return "listed";
  if (!allowed.includes("*")) return "missing";
  if (name === "authorization") return "star-authorization";
  return credentials === "include" ? "star-credentials" : "star";
}

/** Fetch §4.3 and §4.9, HTTP fetch and preflight cache: what of this request no entry of the preflight cache permits. */
export function missingInCache(parameters: Parameters, cache: CacheEntry[], nowMs: number): string[] {
  const { method } = parameters;
  const has = (about: CacheEntry["about"], name: string) =>
    cache.some(
      (entry) =>
        entry.about === about &&
        (entry.name === name || (entry.name === "*" && name !== "authorization")) &&
        (entry.credentials || parameters.credentials !== "include") &&
        entry.untilMs > nowMs,
    );
  return [
    ...(isSafelistedMethod(method) || has("method", method) ? [] : [method]),
    ...unsafeHeaderNames(parameters).filter((name) => !has("header", name)),
  ];
}

/** Chromium's limit; the standard lets a browser choose one (§4.8, step 7.10). */
export const MAX_AGE_LIMIT_S = 7200;
const DEFAULT_MAX_AGE_S = 5;

/** For how long the browser keeps a permission. */
export function keptSeconds({ maxAge }: Server): number {
  return maxAge === "none" ? DEFAULT_MAX_AGE_S : Math.min(Number(maxAge), MAX_AGE_LIMIT_S);
}

/** The cache with what a permission adds: an entry for each method and each header name of its lists. */
export function cacheWith(cache: CacheEntry[], { credentials }: Parameters, server: Server, nowMs: number): CacheEntry[] {
  const untilMs = nowMs + keptSeconds(server) * 1000;
  const names = (about: CacheEntry["about"], list: string[]) =>
    list.map((name): CacheEntry => ({ about, name, credentials: credentials === "include", untilMs }));
  const added = [...names("method", ALLOW_METHODS[server.allowMethods]), ...names("header", ALLOW_HEADERS[server.allowHeaders])];
  const isReplaced = (old: CacheEntry) =>
    added.some(({ about, name, credentials: own }) => old.about === about && old.name === name && old.credentials === own);
  return [...cache.filter((old) => old.untilMs > nowMs && !isReplaced(old)), ...added];
}

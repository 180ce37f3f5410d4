import type { RequestDirectives } from "./cache-control";
import type { Request, Response } from "./message";

/** Wednesday 4 March 2026, ten o'clock: when the run begins, by the origin's clock. */
const BEGIN_MS = Date.UTC(2026, 2, 4, 10);

/** IMF-fixdate (RFC 9110 §5.6.7). */
export function httpDate(seconds: number): string {
  return new Date(BEGIN_MS + seconds * 1000).toUTCString();
}

const REASONS: Record<number, string> = {
  200: "OK",
  204: "No Content",
  304: "Not Modified",
  403: "Forbidden",
  404: "Not Found",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

export function statusLine(status: number): string {
  return `${status} ${REASONS[status] ?? ""}`;
}

/** The value of a request's Cache-Control; empty where it says nothing. */
export function directiveWords(directives: RequestDirectives): string {
  return [
    directives.noCache ? "no-cache" : "",
    directives.noStore ? "no-store" : "",
    directives.onlyIfCached ? "only-if-cached" : "",
    directives.maxAge === null ? "" : `max-age=${directives.maxAge}`,
    directives.maxStale === null ? "" : `max-stale=${directives.maxStale}`,
    directives.minFresh === null ? "" : `min-fresh=${directives.minFresh}`,
  ]
    .filter((directive) => directive !== "")
    .join(", ");
}

/** The header fields of a request that have to do with caching, as they go over the wire. */
export function requestLines(request: Request): string[] {
  const { ifNoneMatch, ifModifiedSinceS, credentials, user } = request;
  const asked = directiveWords(request.directives);
  return [
    `Accept-Language: ${request.language}`,
    `Accept-Encoding: ${request.encoding}`,
    credentials === "cookie" ? `Cookie: user=${user}` : "",
    credentials === "authorization" ? `Authorization: Bearer ${user}` : "",
    asked === "" ? "" : `Cache-Control: ${asked}`,
    ifNoneMatch.length === 0 ? "" : `If-None-Match: ${ifNoneMatch.join(", ")}`,
    ifModifiedSinceS === null ? "" : `If-Modified-Since: ${httpDate(ifModifiedSinceS)}`,
  ].filter((line) => line !== "");
}

/** The header fields of a response that have to do with caching. */
export function responseLines(response: Response): string[] {
  const { dateS, ageS, cacheControl, expiresS, etag, lastModifiedS, vary } = response;
  return [
    `Date: ${httpDate(dateS)}`,
    ageS === null ? "" : `Age: ${ageS}`,
    cacheControl === "" ? "" : `Cache-Control: ${cacheControl}`,
    expiresS === null ? "" : `Expires: ${expiresS === "invalid" ? "0" : httpDate(expiresS)}`,
    etag === null ? "" : `ETag: ${etag}`,
    lastModifiedS === null ? "" : `Last-Modified: ${httpDate(lastModifiedS)}`,
    vary === "none" ? "" : `Vary: ${vary}`,
  ].filter((line) => line !== "");
}

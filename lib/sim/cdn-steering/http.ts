import type { Response, State, Trail } from "./state";

export const PATH = "/logo.svg";

/** How a cache says what it did (RFC 9211 §2). */
const HANDLINGS: Record<Trail[number]["is"], string> = {
  hit: "hit",
  miss: "fwd=uri-miss; stored",
  stale: "fwd=stale; stored",
  validated: "fwd=stale; fwd-status=304",
  collapsed: "fwd=uri-miss; collapsed",
};

export function cacheStatus(trail: Trail): string {
  return trail.map(({ at, is }) => `${at}; ${HANDLINGS[is]}`).join(", ");
}

export function entityTag(version: number): string {
  return `"v${version}"`;
}

export function requestLines(host: string, ifVersion: number | null): string[] {
  return [`GET ${PATH} HTTP/1.1`, `Host: ${host}`, ...(ifVersion === null ? [] : [`If-None-Match: ${entityTag(ifVersion)}`])];
}

/** Status line and the fields that matter here; Age only from a cache (RFC 9111 §5.1). */
export function responseLines({ parameters }: Pick<State, "parameters">, response: Response): string[] {
  const { status, version, ageMs, trail } = response;
  return [
    `HTTP/1.1 ${status} ${status === 200 ? "OK" : "Not Modified"}`,
    `Cache-Control: max-age=${parameters.maxAgeS}`,
    `ETag: ${entityTag(version)}`,
    ...(trail.length === 0 ? [] : [`Age: ${Math.floor(ageMs / 1000)}`, `Cache-Status: ${cacheStatus(trail)}`]),
  ];
}

/** The picture: its version, drawn. */
export function contentOf(version: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="24"><text y="18">v${version}</text></svg>`;
}

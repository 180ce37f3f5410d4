/** What the Cache-Control field of a response says (RFC 9111 §5.2.2; RFC 5861 §3, §4; RFC 8246 §2). Times are seconds. */
export type Directives = {
  noStore: boolean;
  noCache: boolean;
  isPrivate: boolean;
  isPublic: boolean;
  mustRevalidate: boolean;
  proxyRevalidate: boolean;
  mustUnderstand: boolean;
  immutable: boolean;
  maxAge: number | null;
  sMaxage: number | null;
  staleWhileRevalidate: number | null;
  staleIfError: number | null;
};

/** And the one of a request (RFC 9111 §5.2.1). */
export type RequestDirectives = {
  noCache: boolean;
  noStore: boolean;
  onlyIfCached: boolean;
  maxAge: number | null;
  maxStale: number | null;
  minFresh: number | null;
};

/** What stands for a number too large, and for `max-stale` without one (RFC 9111 §1.2.2). */
export const ENDLESS_S = 2 ** 31;

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const DIRECTIVE = new RegExp(`\\s*(${TOKEN})(?:=(${TOKEN}|"[^"\\\\]*"))?\\s*`, "y");

/** The directives of a field value by their names in lower case, the first of equal ones; null where the value is none. */
export function parseCacheControl(value: string): Map<string, string | null> | null {
  const found = new Map<string, string | null>();
  if (value.trim() === "") return found;
  let at = 0;
  while (at <= value.length) {
    DIRECTIVE.lastIndex = at;
    const match = DIRECTIVE.exec(value);
    if (match === null) return null;
    const [whole, name = "", argument = null] = match;
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), argument?.replace(/^"|"$/g, "") ?? null);
    at += whole.length;
    if (at < value.length && value[at] !== ",") return null;
    at += 1;
  }
  return found;
}

/** A field value that does not follow the grammar says nothing. */
export function directivesOf(value: string): Directives {
  const found = parseCacheControl(value) ?? new Map<string, string | null>();
  const has = (name: string) => found.has(name);
  const seconds = (name: string) => secondsOf(found, name);
  return {
    noStore: has("no-store"),
    noCache: has("no-cache"),
    isPrivate: has("private"),
    isPublic: has("public"),
    mustRevalidate: has("must-revalidate"),
    proxyRevalidate: has("proxy-revalidate"),
    mustUnderstand: has("must-understand"),
    immutable: has("immutable"),
    maxAge: seconds("max-age"),
    sMaxage: seconds("s-maxage"),
    staleWhileRevalidate: seconds("stale-while-revalidate"),
    staleIfError: seconds("stale-if-error"),
  };
}

export function requestDirectivesOf(value: string): RequestDirectives {
  const found = parseCacheControl(value) ?? new Map<string, string | null>();
  return {
    noCache: found.has("no-cache"),
    noStore: found.has("no-store"),
    onlyIfCached: found.has("only-if-cached"),
    maxAge: secondsOf(found, "max-age"),
    maxStale: found.get("max-stale") === null ? ENDLESS_S : secondsOf(found, "max-stale"),
    minFresh: secondsOf(found, "min-fresh"),
  };
}

/** Null where the directive is absent; 0 where its argument is no number, for that means stale (RFC 9111 §4.2.1). */
function secondsOf(found: Map<string, string | null>, name: string): number | null {
  if (!found.has(name)) return null;
  const argument = found.get(name) ?? "";
  return /^\d+$/.test(argument) ? Math.min(Number(argument), ENDLESS_S) : 0;
}

import type { Check, Decision } from "./decision";
import type { Request, Response } from "./message";
import { ruleOn } from "./preconditions";
import type { State } from "./state";

/** For whom the origin makes what it sends: a language, a coding, a user, or nobody in particular. */
export function variantFor({ content }: State["parameters"], request: Request): string {
  switch (content) {
    case "same":
      return "";
    case "language":
      return request.language;
    case "encoding":
      return request.encoding;
    case "user":
      return request.credentials === "none" ? "" : request.user;
  }
}

export function tagOf({ etag }: State["parameters"], version: number, variant: string): string | null {
  if (etag === "none") return null;
  const opaque = variant === "" ? `"v${version}"` : `"v${version}-${variant}"`;
  return etag === "weak" ? `W/${opaque}` : opaque;
}

/** The answer without content and without a policy: an error of the origin, or of a cache. */
export function bare(state: State, status: number): Response {
  return {
    status,
    dateS: Math.floor(state.nowMs / 1000),
    ageS: null,
    cacheControl: "",
    directives: NO_DIRECTIVES,
    expiresS: null,
    lastModifiedS: null,
    etag: null,
    vary: "none",
    content: null,
  };
}

const NO_DIRECTIVES = {
  noStore: false,
  noCache: false,
  isPrivate: false,
  isPublic: false,
  mustRevalidate: false,
  proxyRevalidate: false,
  mustUnderstand: false,
  immutable: false,
  maxAge: null,
  sMaxage: null,
  staleWhileRevalidate: null,
  staleIfError: null,
} as const;

/** What the origin answers to a request that reaches it. A 304 has the fields that RFC 9110 §15.4.5 asks for, and no content. */
export function answerTo(state: State, request: Request): { response: Response; decision: Decision } {
  const rule = (outcome: Decision["outcome"], checks: Check[] = []): Decision => ({
    by: "origin",
    about: "condition",
    checks,
    outcome,
    ageS: null,
    lifetime: null,
  });
  if (state.origin.mode === "503") return { response: bare(state, 503), decision: rule("unavailable") };
  if (request.method === "PUT") return { response: bare(state, 204), decision: rule("done") };
  const full = fullAnswer(state, request);
  // Conditions count only where the answer would otherwise be a 2xx (RFC 9110 §13.2.1).
  if (full.status !== 200) return { response: full, decision: rule("full") };
  const { ifNoneMatch, ifModifiedSinceS } = request;
  const hasTags = ifNoneMatch.length > 0;
  const ruling = ruleOn(
    {
      ...(hasTags ? { ifNoneMatch } : {}),
      ...(ifModifiedSinceS === null ? {} : { ifModifiedSinceS }),
    },
    full,
    true,
  );
  const isUnchanged = ruling === "not-modified";
  const checks: Check[] = hasTags
    ? [{ id: "if-none-match", holds: isUnchanged }]
    : ifModifiedSinceS === null
      ? []
      : [{ id: "if-modified-since", holds: isUnchanged }];
  if (!isUnchanged) return { response: full, decision: rule("full", checks) };
  // Last-Modified does not belong to the fields that a 304 has to have (RFC 9110 §15.4.5).
  return { response: { ...full, status: 304, lastModifiedS: null, content: null }, decision: rule("not-modified", checks) };
}

function fullAnswer(state: State, request: Request): Response {
  const { parameters, directives, origin } = state;
  const dateS = Math.floor(state.nowMs / 1000);
  const variant = variantFor(parameters, request);
  return {
    status: Number(parameters.status),
    dateS,
    ageS: null,
    cacheControl: parameters.cacheControl,
    directives,
    expiresS: parameters.expires === "" ? null : parameters.expires === "0" ? "invalid" : dateS + Number(parameters.expires),
    lastModifiedS: origin.lastModifiedS,
    etag: tagOf(parameters, origin.version, variant),
    vary: parameters.vary,
    content: { version: origin.version, variant },
  };
}

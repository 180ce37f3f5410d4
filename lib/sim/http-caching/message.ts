import type { Directives, RequestDirectives } from "./cache-control";

export const USERS = ["anna", "ben"] as const;
export type User = (typeof USERS)[number];
/** Each user's browser has a private cache; the third is shared. */
export const CACHES = ["anna", "ben", "shared"] as const;
export type CacheName = (typeof CACHES)[number];
export type Party = CacheName | "origin";

export const VARIES = ["none", "Accept-Language", "Accept-Encoding", "Cookie", "*"] as const;
export type Vary = (typeof VARIES)[number];

/** A request for the one page there is. */
export type Request = {
  method: "GET" | "PUT";
  user: User;
  language: string;
  encoding: string;
  credentials: "none" | "cookie" | "authorization";
  directives: RequestDirectives;
  /** If-None-Match; empty where the field is absent. */
  ifNoneMatch: readonly string[];
  /** If-Modified-Since, in seconds like every date here. */
  ifModifiedSinceS: number | null;
};

/** What a user gets to see. The origin may make it for a language, a coding or a user; `variant` says for which. */
export type Content = { version: number; variant: string };

/** Dates are seconds since the run began, by the origin's clock. */
export type Response = {
  status: number;
  dateS: number;
  /** Age: only where a cache has answered. */
  ageS: number | null;
  cacheControl: string;
  directives: Directives;
  expiresS: number | "invalid" | null;
  lastModifiedS: number | null;
  etag: string | null;
  vary: Vary;
  content: Content | null;
};

/** What a cache keeps: a response, the request that it answered, and when, by the cache's own clock (RFC 9111 §4.2.3). */
export type Stored = { response: Response; request: Request; requestS: number; responseS: number };

/** How a cookie says what requests of other sites it goes with; `Default` where it says nothing (rfc6265bis §5.5.7). */
export type SameSite = "Default" | "None" | "Lax" | "Strict";

/**
 * A cookie as a browser stores it (RFC 6265 §5.3, rfc6265bis §5.6). Names of hosts are in lower case. It is kept while it
 * has not expired; `untilMs` null: until the browser is closed.
 */
export type Cookie = {
  name: string;
  value: string;
  domain: string;
  hostOnly: boolean;
  path: string;
  secure: boolean;
  httpOnly: boolean;
  sameSite: SameSite;
  createdMs: number;
  untilMs: number | null;
};

/** What a server says in one Set-Cookie line; an attribute that is absent is not written. */
export type SetCookie = {
  name: string;
  value: string;
  domain?: string;
  path?: string;
  maxAgeS?: number;
  /** On the clock of `createdMs`. */
  expiresMs?: number;
  secure?: boolean;
  httpOnly?: boolean;
  sameSite?: Exclude<SameSite, "Default">;
};

/** As much of a URL as cookies look at. */
export type Address = { scheme: "https" | "http"; host: string; path: string };

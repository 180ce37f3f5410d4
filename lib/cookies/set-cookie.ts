import type { SetCookie } from "./cookie";

/**
 * What stands behind "Set-Cookie: " (RFC 6265 §4.1.1). `startMs` is the date, in milliseconds since 1970, at which the
 * clock of `expiresMs` shows 0.
 */
export function setCookieLine(cookie: SetCookie, startMs = 0): string {
  const { name, value, domain, path, maxAgeS, expiresMs, secure, httpOnly, sameSite } = cookie;
  return [
    `${name}=${value}`,
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    ...(path === undefined ? [] : [`Path=${path}`]),
    // An IMF-fixdate, as RFC 9110 §5.6.7 wants it.
    ...(expiresMs === undefined ? [] : [`Expires=${new Date(startMs + expiresMs).toUTCString()}`]),
    ...(maxAgeS === undefined ? [] : [`Max-Age=${maxAgeS}`]),
    ...(secure ? ["Secure"] : []),
    ...(httpOnly ? ["HttpOnly"] : []),
    ...(sameSite === undefined ? [] : [`SameSite=${sameSite}`]),
  ].join("; ");
}

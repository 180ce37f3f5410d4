import type { Cookie } from "./cookie";

/** RFC 6265 §5.1.3; hosts are names in lower case here and never addresses. */
export function domainMatches(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** RFC 6265 §5.1.4. */
export function pathMatches(requestPath: string, cookiePath: string): boolean {
  if (requestPath === cookiePath) return true;
  return requestPath.startsWith(cookiePath) && (cookiePath.endsWith("/") || requestPath[cookiePath.length] === "/");
}

/** The path of a cookie that names none (RFC 6265 §5.1.4): that of the request, without what follows its last slash. */
export function defaultPath(requestPath: string): string {
  const slash = requestPath.lastIndexOf("/");
  return requestPath.startsWith("/") && slash > 0 ? requestPath.slice(0, slash) : "/";
}

/** The first condition of RFC 6265 §5.4, step 1: a host-only cookie goes to the very host that set it. */
export function isForHost({ domain, hostOnly }: Cookie, host: string): boolean {
  return hostOnly ? host === domain : domainMatches(host, domain);
}

/**
 * Whether a Domain would cover everybody below a registry (RFC 6265 §5.3, step 5). Here that is a name of one label; the
 * list of browsers, publicsuffix.org, also has such as co.uk.
 */
export function isPublicSuffix(domain: string): boolean {
  return !domain.includes(".");
}

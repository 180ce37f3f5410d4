/**
 * The content security policy of every page. Scripts run only from our own files and where the page's own inline
 * scripts are named: by hash on static pages (scripts/csp.ts), by nonce on dynamic ones (proxy.ts).
 * Styles may be inline: React writes style attributes, which no hash can name. CSP Level 3 (W3C).
 */
export function contentSecurityPolicy(inlineScripts: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inlineScripts].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

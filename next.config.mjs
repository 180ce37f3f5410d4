import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/server/i18n.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Compiled content is read from disk once per process; tracing cannot see it.
  outputFileTracingIncludes: { "/api/**": ["./.generated/**"] },
  serverExternalPackages: ["@node-rs/argon2", "pg"],
  experimental: { globalNotFound: true },
  // Beside the policy that each page has of its own (lib/csp.ts). Strict-Transport-Security is for whoever ends TLS.
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "x-content-type-options", value: "nosniff" },
        { key: "x-frame-options", value: "DENY" },
        { key: "referrer-policy", value: "strict-origin-when-cross-origin" },
        { key: "cross-origin-opener-policy", value: "same-origin" },
        { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
      ],
    },
    { source: "/api/:path*", headers: [{ key: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'" }] },
  ],
};

export default withNextIntl(config);

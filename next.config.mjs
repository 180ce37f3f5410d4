import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/server/i18n.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Compiled content is read from disk once per process; tracing cannot see it.
  outputFileTracingIncludes: { "/api/**": ["./.generated/**"] },
  serverExternalPackages: ["@node-rs/argon2", "pg"],
  experimental: { globalNotFound: true },
};

export default withNextIntl(config);

/** The areas of the content whose glossary the drill asks (content/areas.yaml; the drill's test holds the two together). */
export const TERM_AREAS = [
  "foundations",
  "physical-link",
  "internet",
  "transport",
  "dns",
  "http",
  "https-tls",
  "security",
  "web-platform",
  "sockets-os",
  "servers-architecture",
] as const;

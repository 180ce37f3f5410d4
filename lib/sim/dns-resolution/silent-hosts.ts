/** Which servers never answer; everything sent to them is lost. */
export const SILENT_HOSTS = {
  none: [],
  root: ["a.root-servers.net"],
  com: ["a.gtld-servers.net"],
  first: ["ns1.example.com"],
  both: ["ns1.example.com", "ns2.example.com"],
} as const satisfies Record<string, readonly string[]>;

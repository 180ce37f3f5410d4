import * as z from "zod/mini";

/** What the browser is asked to open. */
export const HOSTS = ["shop.example", "www.shop.example", "a.b.shop.example", "bank.example", "192.0.2.80"] as const;

export const parametersSchema = z.strictObject({
  host: z.enum(HOSTS),
  /** What the server's certificate says in its subjectAltName. */
  names: z.enum(["shop", "wildcard", "evil", "bank", "address", "none"]),
  /** Who signs it: a public CA, nobody but the server itself, a CA that is not public, or another customer of the CA. */
  issuer: z.enum(["ca", "self", "stranger", "customer"]),
  purpose: z.enum(["server", "client"]),
  /** What happens to it between CA and browser. */
  tampering: z.enum(["none", "bit", "renamed", "forged", "sha1"]),
  /** What the server sends along. */
  served: z.enum(["complete", "leaf", "with-root"]),
  /** The roots that the browser believes. */
  store: z.enum(["public", "empty", "with-stranger"]),
  /** The browser's clock, in days since the certificate was issued. */
  daysPassed: z.int().check(z.minimum(-400), z.maximum(4000)),
  revoked: z.boolean(),
  /** Whether the server has the private key to the certificate that it shows. */
  proof: z.enum(["own-key", "no-key"]),
});
export type Parameters = z.infer<typeof parametersSchema>;

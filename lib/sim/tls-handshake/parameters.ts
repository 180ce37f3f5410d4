import * as z from "zod/mini";
import { SUITES, type SuiteName } from "@/lib/tls/suites";

const SUITE_NAMES = Object.keys(SUITES) as [SuiteName, ...SuiteName[]];

export const parametersSchema = z
  .strictObject({
    suite: z.enum(SUITE_NAMES),
    /** How the client comes: for the first time, or with a ticket from an earlier visit. */
    visit: z.enum(["first", "resumed", "early"]),
    request: z.enum(["get", "post"]),
    /** The only group that the server accepts. The client's unasked share is for x25519. */
    serverGroup: z.enum(["x25519", "secp256r1"]),
    /** What the server does about early data that somebody may have sent before. */
    replayDefence: z.enum(["none", "single-use", "too-early"]),
    rttMs: z.int().check(z.gte(4), z.lte(1000), z.multipleOf(4)),
  })
  .check(
    z.refine((it) => it.visit === "first" || SUITES[it.suite].version === "1.3", {
      error: "Only TLS 1.3 is resumed here; with a suite of TLS 1.2 the client comes for the first time.",
      path: ["visit"],
    }),
  );
export type Parameters = z.infer<typeof parametersSchema>;

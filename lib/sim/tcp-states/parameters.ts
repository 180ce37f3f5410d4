import * as z from "zod/mini";

const sequenceNumber = z.int().check(z.gte(0), z.lte(2 ** 32 - 1));

/** Whatever is chosen, nothing happens but what the learner asks for and the timers that follow from it. */
export const parametersSchema = z.strictObject({
  begin: z.enum(["closed", "listening", "open"]),
  stack: z.enum(["rfc", "linux"]),
  rttMs: z.int().check(z.gte(20), z.lte(2000), z.multipleOf(10)),
  octets: z.int().check(z.gte(1), z.lte(1000)),
  clientIsn: sequenceNumber,
  serverIsn: sequenceNumber,
});
export type Parameters = z.infer<typeof parametersSchema>;

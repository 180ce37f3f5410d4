import * as z from "zod/mini";

const id = z.int().check(z.nonnegative());

/** The members of an input schema that are about segments on their way. */
export const meddlingSchemas = [
  z.strictObject({ type: z.literal("drop"), id }),
  z.strictObject({ type: z.literal("duplicate"), id }),
  z.strictObject({ type: z.literal("delay"), id }),
] as const;

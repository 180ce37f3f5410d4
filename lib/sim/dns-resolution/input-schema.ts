import * as z from "zod/mini";
import type { Input } from "./inputs";
import { LONGEST_WAIT_S, nameSchema, typeSchema } from "./parameters";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wait"), seconds: z.int().check(z.minimum(1), z.maximum(LONGEST_WAIT_S)) }),
  z.strictObject({ kind: z.literal("ask"), name: nameSchema, type: typeSchema }),
  z.strictObject({ kind: z.literal("drop"), flight: z.int() }),
]);

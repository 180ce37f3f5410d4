import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("answer"), proceeds: z.boolean() }),
  z.strictObject({ kind: z.literal("visit"), attacked: z.boolean() }),
  z.strictObject({ kind: z.literal("wait"), days: z.int().check(z.minimum(1), z.maximum(1000)) }),
  z.strictObject({ kind: z.literal("install") }),
]);

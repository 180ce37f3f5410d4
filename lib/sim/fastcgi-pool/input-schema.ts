import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("crowd") }),
  z.strictObject({ kind: z.literal("stop") }),
  z.strictObject({ kind: z.literal("start") }),
  z.strictObject({ kind: z.literal("crash"), worker: z.int().check(z.positive()) }),
]);

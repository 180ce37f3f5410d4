import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("drop-next") }),
  z.strictObject({ type: z.literal("drop"), segment: z.int().check(z.gte(1), z.lte(600)) }),
]);

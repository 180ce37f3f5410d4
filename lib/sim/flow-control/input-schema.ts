import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("drop"), id: z.int().check(z.nonnegative()) }),
  z.strictObject({ type: z.literal("read-all") }),
]);

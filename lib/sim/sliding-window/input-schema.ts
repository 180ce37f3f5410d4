import * as z from "zod/mini";
import type { Input } from "./state";

const id = z.int().check(z.nonnegative());
export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("drop"), id }),
  z.strictObject({ type: z.literal("hold"), id }),
]);

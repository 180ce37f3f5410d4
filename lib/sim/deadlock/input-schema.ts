import * as z from "zod/mini";
import type { Input } from "./state";

const thread = z.int().check(z.gte(0), z.lte(4));
export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("hold-up"), thread }),
  z.strictObject({ type: z.literal("stop"), thread }),
]);

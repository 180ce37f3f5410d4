import * as z from "zod/mini";
import { MAX_FLOWS } from "./sizes";
import type { Input } from "./state";

const flow = z.int().check(z.gte(0), z.lte(MAX_FLOWS - 1));

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("drop"), flow }),
  z.strictObject({ type: z.literal("stop"), flow }),
  z.strictObject({ type: z.literal("resume"), flow }),
]);

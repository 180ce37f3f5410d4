import * as z from "zod/mini";
import { MOST_CONNECTIONS } from "./models";
import { modelSchema } from "./parameters";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("connect"), count: z.int().check(z.minimum(1), z.maximum(MOST_CONNECTIONS)) }),
  z.strictObject({ kind: z.literal("switch"), model: modelSchema }),
  z.strictObject({ kind: z.literal("burst") }),
  z.strictObject({ kind: z.literal("send") }),
  z.strictObject({ kind: z.literal("crash") }),
]);

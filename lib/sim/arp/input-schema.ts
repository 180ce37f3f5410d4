import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("lose"), frame: z.int().check(z.minimum(1)) }),
  z.strictObject({ kind: z.literal("send") }),
  z.strictObject({ kind: z.literal("forge"), op: z.enum(["request", "reply"]) }),
  z.strictObject({ kind: z.literal("announce") }),
]);

import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("lose"), message: z.int().check(z.minimum(1)) }),
  z.strictObject({ kind: z.literal("power"), server: z.enum(["a", "b"]), isOn: z.boolean() }),
  z.strictObject({ kind: z.literal("restart") }),
]);

import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ping") }),
  z.strictObject({ kind: z.literal("send") }),
  z.strictObject({ kind: z.literal("unmasked") }),
  z.strictObject({ kind: z.literal("close"), by: z.enum(["client", "server"]) }),
  z.strictObject({ kind: z.literal("break") }),
]);

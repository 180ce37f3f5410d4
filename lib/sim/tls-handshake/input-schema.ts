import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("steal"), key: z.enum(["certificate", "ticket"]) }),
  z.strictObject({ kind: z.literal("replay") }),
  z.strictObject({ kind: z.literal("visit"), how: z.enum(["full", "resumed", "early"]) }),
]);

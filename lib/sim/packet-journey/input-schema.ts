import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("visit"), host: z.enum(["laptop", "tablet"]) }),
  z.strictObject({ kind: z.literal("traceroute") }),
  z.strictObject({ kind: z.literal("knock") }),
  z.strictObject({ kind: z.literal("restart-router") }),
  z.strictObject({ kind: z.literal("forget-neighbours") }),
  z.strictObject({ kind: z.literal("power-off") }),
]);

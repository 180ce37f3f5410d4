import * as z from "zod/mini";
import { meddlingSchemas } from "@/lib/sim/tcp-network/meddling-schemas";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  ...meddlingSchemas,
  z.strictObject({ type: z.literal("accept-now") }),
  z.strictObject({ type: z.literal("abort") }),
]);

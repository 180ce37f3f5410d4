import * as z from "zod/mini";
import { meddlingSchemas } from "@/lib/sim/tcp-network/meddling-schemas";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  ...meddlingSchemas,
  z.strictObject({ type: z.literal("hurry") }),
  z.strictObject({ type: z.literal("forge-syn") }),
  z.strictObject({ type: z.literal("forge-ack") }),
  z.strictObject({ type: z.literal("kill"), client: z.int().check(z.gte(0), z.lte(3)) }),
]);

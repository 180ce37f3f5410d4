import * as z from "zod/mini";
import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import { meddlingSchemas } from "@/lib/sim/tcp-network/meddling-schemas";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  ...meddlingSchemas,
  z.strictObject({ type: z.literal("send") }),
  z.strictObject({ type: z.literal("close") }),
  z.strictObject({ type: z.literal("abort"), host: z.enum(HOSTS) }),
  z.strictObject({ type: z.literal("exit") }),
]);

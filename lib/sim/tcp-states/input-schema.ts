import * as z from "zod/mini";
import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import { meddlingSchemas } from "@/lib/sim/tcp-network/meddling-schemas";
import { CALLS, type Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  ...meddlingSchemas,
  z.strictObject({ type: z.literal("call"), host: z.enum(HOSTS), call: z.enum(CALLS) }),
]);

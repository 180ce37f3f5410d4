import * as z from "zod/mini";
import { MOST_RESPONSES, PACKET_NAME } from "./names";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("lose"), packet: z.string().check(z.maxLength(3), z.regex(PACKET_NAME)) }),
  z.strictObject({ kind: z.literal("outage") }),
  z.strictObject({ kind: z.literal("slow"), response: z.int().check(z.minimum(0), z.maximum(MOST_RESPONSES - 1)) }),
]);

import * as z from "zod/mini";
import { CACHES, USERS } from "./message";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ask"), user: z.enum(USERS), how: z.enum(["get", "reload", "hard"]) }),
  z.strictObject({ type: z.literal("interfere"), deed: z.enum(["change", "down", "up"]) }),
  z.strictObject({ type: z.literal("purge"), cache: z.enum(CACHES) }),
]);

import * as z from "zod/mini";
import { EDGES, USERS } from "./network";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ask"), user: z.enum(USERS) }),
  z.strictObject({ type: z.literal("meddle"), edge: z.enum(EDGES), deed: z.enum(["down", "up", "busy", "idle"]) }),
  z.strictObject({ type: z.literal("content-now"), deed: z.enum(["purge", "change"]) }),
]);

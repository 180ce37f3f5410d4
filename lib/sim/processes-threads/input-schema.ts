import * as z from "zod/mini";
import type { Input } from "./state";

const id = z.int().check(z.gte(1), z.lte(1000));
export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("prefer"), tid: id }),
  z.strictObject({ type: z.literal("kill"), pid: id }),
]);

import * as z from "zod/mini";
import { CHANGES, type Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.strictObject({ kind: z.literal("change"), change: z.enum(CHANGES) });

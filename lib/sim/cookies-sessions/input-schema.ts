import * as z from "zod/mini";
import { type Input, OPENED } from "./state";

const PLAIN_KINDS = ["login", "add", "logout", "restart", "crash", "visit", "plant", "script", "ride", "use", "forge"] as const;

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("open"), what: z.enum(OPENED) }),
  z.strictObject({ kind: z.literal("wait"), seconds: z.int().check(z.minimum(1), z.maximum(1_000_000)) }),
  z.strictObject({ kind: z.enum(PLAIN_KINDS) }),
]);

import * as z from "zod/mini";
import type { Input } from "./state";

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("attempt"),
    page: z.enum(["kittens", "blog", "own"]),
    way: z.enum(["form", "link", "image", "frame", "fetch"]),
  }),
  z.strictObject({ kind: z.literal("wait"), seconds: z.int().check(z.minimum(1), z.maximum(100_000)) }),
  z.strictObject({ kind: z.literal("login") }),
  z.strictObject({ kind: z.literal("logout") }),
]);

import * as z from "zod/mini";
import { networkOf } from "@/lib/reference/cidr";
import { isUnicast } from "./lists";
import type { Input } from "./state";

const address = z.int().check(z.gte(0), z.lte(2 ** 32 - 1));
const length = z.int().check(z.gte(0), z.lte(32));
const prefix = { network: address, length };
const hasNoHostBits = z.refine<{ network: number; length: number }>(
  (given) => networkOf(given.network, given.length) === given.network,
);

export const inputSchema: z.ZodMiniType<Input> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("mask"), host: z.literal([0, 1]), length }),
  z.strictObject({ type: z.literal("test"), address }),
  z.strictObject({ type: z.literal("proxy") }),
  z.strictObject({ type: z.literal("again") }),
  z.strictObject({ type: z.literal("drop"), ...prefix }),
  z.strictObject({ type: z.literal("put"), ...prefix }).check(hasNoHostBits),
  z
    .strictObject({ type: z.literal("route"), ...prefix, via: z.string().check(z.regex(/^(?:[A-Z]|discard)$/)) })
    .check(hasNoHostBits),
  z.strictObject({ type: z.literal("withdraw"), ...prefix }),
  z.strictObject({ type: z.literal("send"), to: address.check(z.refine(isUnicast)) }),
]);

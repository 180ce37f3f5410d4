import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { type Graded, itemBase } from "./base";
import { readNumber } from "./numeric";

/** Fill fields of a protocol header: the bytes come from the packet builder, the learner reads the values. */
export const headerSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("header"),
  prompt: textSchema,
  protocol: z.enum(["ethernet", "ipv4", "tcp", "udp", "dns"]),
  /** The packet that is shown: from a scenario's capture, counted from 0. */
  packet: z.strictObject({
    simulation: z.string(),
    scenario: z.string(),
    interface: z.string(),
    index: z.int().check(z.nonnegative()),
  }),
  /** Field ids of the header (lib/packets/fields.ts) that are blank. The values are read from the packet. */
  blanks: z.array(z.string()).check(z.minLength(1)),
  why: textSchema,
});
export type Header = z.infer<typeof headerSchema>;

/** What the compiler adds: the header's bytes in hex, and each blank's name and its value as the builder wrote it. */
export const compiledHeaderSchema = z.strictObject({
  ...headerSchema.shape,
  bytes: z.string(),
  /** By field id; as the figures of the header call them. */
  names: z.record(z.string(), textSchema),
  values: z.record(z.string(), z.number()),
});
export type CompiledHeader = z.infer<typeof compiledHeaderSchema>;

/** The value of each blank; decimal, or hexadecimal with 0x. */
export const headerAnswer = z.record(z.string(), z.string().check(z.maxLength(40)));

export function gradeHeader<Words>(
  question: { blanks: string[]; values: Record<string, number>; why: Words },
  answer: z.infer<typeof headerAnswer>,
): Graded<Words> {
  const right = question.blanks.every((blank) => readNumber(answer[blank] ?? "") === question.values[blank]);
  return { right, why: [question.why] };
}

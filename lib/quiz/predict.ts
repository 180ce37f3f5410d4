import * as z from "zod/mini";
import { LAYERS } from "@/lib/layer";
import { textSchema } from "@/lib/text";
import { itemBase, optionSchema } from "./base";

/** A stop in a scenario: what comes next? The engine knows the choices and the answer. */
export const predictSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("predict"),
  simulation: z.string(),
  scenario: z.string(),
  /** The frame that is predicted; the player stops at the one before it. */
  frame: z.int().check(z.positive()),
  /** A name in the engine's `questions`. */
  question: z.string(),
});
export type Predict = z.infer<typeof predictSchema>;

/** What the compiler makes of it: the engine's prompt and choices, graded like a `choice`. */
export const compiledPredictSchema = z.strictObject({
  ...predictSchema.shape,
  prompt: textSchema,
  options: z.array(optionSchema),
  /** The run of the scenario and the hue it is drawn in, so that whoever shows the frame needs no catalogue. */
  run: z.strictObject({
    parameters: z.record(z.string(), z.unknown()),
    seed: z.number(),
    inputs: z.array(z.strictObject({ frame: z.number(), event: z.unknown() })),
  }),
  layer: z.enum(LAYERS),
});
export type CompiledPredict = z.infer<typeof compiledPredictSchema>;

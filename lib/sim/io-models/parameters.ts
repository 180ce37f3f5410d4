import * as z from "zod/mini";
import { MODELS, MOST_CONNECTIONS } from "./models";

export const modelSchema = z.enum(MODELS);

const within = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

export const parametersSchema = z.strictObject({
  model: modelSchema,
  connections: within(1, MOST_CONNECTIONS),
  active: within(1, 500),
  /** Descriptors that are open before the first connection: 0, 1, 2 and the listening socket at least. */
  openFiles: within(4, 5000),
  messageBytes: within(1, 8192),
  readBytes: within(512, 8192),
  edge: z.enum(["drain", "once"]),
  bursts: within(1, 5),
  burstEveryMs: within(1, 1000),
  stackMiB: within(1, 64),
  threadKiB: within(4, 1024),
  /** GiB of address space that stacks may take: 1 of a 32-bit process, 128 TiB of a 64-bit one. */
  stackSpaceGiB: z.enum(["1", "131072"]),
  processKiB: within(16, 16_384),
});
export type Parameters = z.infer<typeof parametersSchema>;

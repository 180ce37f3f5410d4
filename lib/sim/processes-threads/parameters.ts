import * as z from "zod/mini";

const bounded = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** Programs are short and have no loops, so every run comes to rest: all has ended, or what is left waits for ever. */
export const parametersSchema = z.strictObject({
  situation: z.enum(["fork", "threads", "race", "fork-threads"]),
  childDoes: z.enum(["write", "exec", "nothing"]),
  heapPages: bounded(1, 5),
  childWrites: bounded(0, 5),
  parentWaits: z.enum(["at-once", "late", "never"]),
  locked: z.boolean(),
  increments: bounded(1, 3),
  schedule: z.enum(["turns", "oldest", "newest", "random"]),
});
export type Parameters = z.infer<typeof parametersSchema>;

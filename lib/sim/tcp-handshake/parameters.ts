import * as z from "zod/mini";

const bounded = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const sequenceNumber = bounded(0, 2 ** 32 - 1);

/** How many times in a row the network may lose the same kind of segment: more than any stack repeats one. */
const MAX_LOSSES = 12;
/** Past the last of all timers, so that every order of "gives up" and "speaks at last" can be had. */
const MAX_WAIT_MS = 300_000;

/** Bounds keep every run short: at most a dozen retransmissions at each end, whatever is combined. */
export const parametersSchema = z
  .strictObject({
    situation: z.enum([
      "normal",
      "old-duplicate-syn",
      "old-duplicate-while-opening",
      "simultaneous-open",
      "closed-port",
      "backlog-full",
    ]),
    variant: z.enum(["three-way", "two-way"]),
    loss: z.enum(["none", "syn", "syn-ack", "ack"]),
    lossCount: bounded(1, MAX_LOSSES),
    stack: z.enum(["rfc", "linux", "linux-before-6.5"]),
    rttMs: z.int().check(z.gte(20), z.lte(2000), z.multipleOf(10)),
    dataOctets: bounded(0, 1000),
    sendAfterMs: bounded(0, MAX_WAIT_MS),
    clientIsn: sequenceNumber,
    serverIsn: sequenceNumber,
    acceptAfterMs: bounded(0, MAX_WAIT_MS),
  })
  .check(
    z.refine((it) => it.variant === "three-way" || it.situation !== "simultaneous-open", {
      error: "The two-way counterfactual has a client and a server; in a simultaneous open there is neither.",
      path: ["variant"],
    }),
  );
export type Parameters = z.infer<typeof parametersSchema>;

import type { Engine } from "@/lib/sim/engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { slidingWindowRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** Stop-and-wait, Go-Back-N, Selective Repeat and TCP over the same line: one sender, one receiver, one transfer. */
export const slidingWindow: Engine<Parameters, State, Event, Input> = {
  ...slidingWindowRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

import type { Engine } from "@/lib/sim/engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { flowControlRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** One sender, one receiver whose program reads at its own pace, and the window between them (RFC 9293 §3.8.6). */
export const flowControl: Engine<Parameters, State, Event, Input> = {
  ...flowControlRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

import type { Engine } from "@/lib/sim/engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { socketCallsRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** The calls of a TCP server and its clients, the segments they cause, and the two queues between kernel and program. */
export const socketCalls: Engine<Parameters, State, Event, Input> = {
  ...socketCallsRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

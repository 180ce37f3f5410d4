import type { Engine } from "@/lib/sim/engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { tcpStatesRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** The eleven states of RFC 9293: two endpoints, a network between them, and a learner who speaks for both programs. */
export const tcpStates: Engine<Parameters, State, Event, Input> = {
  ...tcpStatesRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

import type { Engine } from "@/lib/sim/engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { tcpTeardownRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** Ending TCP connections: client, server, a network between them, on the transition table of RFC 9293. */
export const tcpTeardown: Engine<Parameters, State, Event, Input> = {
  ...tcpTeardownRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

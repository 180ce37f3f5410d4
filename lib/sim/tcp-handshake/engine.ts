import type { Engine } from "@/lib/sim/engine";
import { actions, inputSchema } from "./actions";
import { describe } from "./describe";
import { init } from "./init";
import { labels } from "./labels";
import { interfaces, packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { earliest } from "./schedule";
import type { Event, Input, State } from "./state";
import { step } from "./step";

/** Opening a TCP connection: client, server, a network between them, on the transition table of RFC 9293. */
export const tcpHandshake: Engine<Parameters, State, Event, Input> = {
  params: parametersSchema,
  labels,
  input: inputSchema,
  init,
  next: earliest,
  step,
  atMs: (state) => state.nowMs,
  describe,
  actions,
  packets,
  interfaces,
  questions,
};

import type { Engine } from "../engine";
import { describe } from "./describe";
import { actions, type Input, inputSchema } from "./inputs";
import { INTERFACES, packets } from "./packets";
import { labels, type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import type { Event, State } from "./state";
import { init, next, step } from "./step";

/** DNS resolution: client, resolver and the servers of the tree, with a cache whose TTLs run (RFC 1034, 1035, 2181, 2308). */
export const dnsResolution: Engine<Parameters, State, Event, Input> = {
  params: parametersSchema,
  labels,
  input: inputSchema,
  init,
  next,
  step,
  atMs: (state) => state.nowMs,
  describe,
  actions,
  packets,
  interfaces: INTERFACES,
  questions,
};

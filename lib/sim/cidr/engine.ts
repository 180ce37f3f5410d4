import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { cidrRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** Addresses as 32 bits: a block worked out, two hosts that decide who is a neighbour, prefixes merged, a routing table asked. */
export const cidr: Engine<Parameters, State, Event, Input> = {
  ...cidrRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

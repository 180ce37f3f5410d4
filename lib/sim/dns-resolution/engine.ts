import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import type { Input } from "./inputs";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { dnsResolutionRunner } from "./runner";
import type { Event, State } from "./state";

/** DNS resolution: client, resolver and the servers of the tree, with a cache whose TTLs run (RFC 1034, 1035, 2181, 2308). */
export const dnsResolution: Engine<Parameters, State, Event, Input> = {
  ...dnsResolutionRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

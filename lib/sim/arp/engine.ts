import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { arpRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** Hosts of one link that ask, answer and remember by RFC 826, probe and announce by RFC 5227, and believe whoever answers. */
export const arp: Engine<Parameters, State, Event, Input> = {
  ...arpRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { congestionControlRunner } from "./runner";
import type { Event, Input, State } from "./state";

export const congestionControl: Engine<Parameters, State, Event, Input> = {
  ...congestionControlRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

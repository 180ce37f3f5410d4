import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { sharedBottleneckRunner } from "./runner";
import type { Event, Input, State } from "./state";

export const sharedBottleneck: Engine<Parameters, State, Event, Input> = {
  ...sharedBottleneckRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { cdnSteeringRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** How a user gets to an edge of a CDN, by DNS with or without ECS or by anycast, and what the edge does then. */
export const cdnSteering: Engine<Parameters, State, Event, Input> = {
  ...cdnSteeringRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

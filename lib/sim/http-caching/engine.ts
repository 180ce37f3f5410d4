import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { httpCachingRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** Two browsers, a shared cache and an origin: what is stored, what is used, and what is asked about (RFC 9111). */
export const httpCaching: Engine<Parameters, State, Event, Input> = {
  ...httpCachingRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

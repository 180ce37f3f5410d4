import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { csrfRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** Whether a cookie goes along with a request that another site causes (rfc6265bis §5.7.3), and what the bank makes of it. */
export const csrf: Engine<Parameters, State, Event, Input> = {
  ...csrfRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

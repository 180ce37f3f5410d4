import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { corsRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** What a browser does with a script's request to another origin, per the Fetch standard. */
export const cors: Engine<Parameters, State, Event, Input> = {
  ...corsRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

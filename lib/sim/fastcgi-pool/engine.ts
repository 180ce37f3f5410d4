import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { fastcgiPoolRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** nginx before a pool of PHP-FPM workers under load (PHP manual, FPM; nginx’s ngx_http_fastcgi_module; listen(2), connect(2)). */
export const fastcgiPool: Engine<Parameters, State, Event, Input> = {
  ...fastcgiPoolRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

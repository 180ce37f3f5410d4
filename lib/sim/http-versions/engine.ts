import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { httpVersionsRunner } from "./runner";
import type { Event, Input, State } from "./state";

/**
 * One page by six ways of HTTP over the same losses (RFC 9112 §9, RFC 9113 §1, RFC 9114 §1.1, RFC 9000 §2.2), with the
 * window of RFC 9002 §7.3. Packets have a size and a time, and no octets: so there is no capture.
 */
export const httpVersions: Engine<Parameters, State, Event, Input> = {
  ...httpVersionsRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

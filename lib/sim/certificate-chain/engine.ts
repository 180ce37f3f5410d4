import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { certificateChainRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** A browser checks a server's certificates: real DER, real signatures (RFC 5280 §6.1, RFC 9525 §6, RFC 9846 §4.5). */
export const certificateChain: Engine<Parameters, State, Event, Input> = {
  ...certificateChainRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { httpsAttacksRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** A man in the middle of HTTPS: forged certificates, an installed root, stripping, and HSTS against it (RFC 6797). */
export const httpsAttacks: Engine<Parameters, State, Event, Input> = {
  ...httpsAttacksRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

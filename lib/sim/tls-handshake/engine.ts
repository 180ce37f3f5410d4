import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { keyLog } from "./key-log";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { tlsHandshakeRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** TLS 1.2 with RSA key transport or ECDHE, TLS 1.3 with resumption and 0-RTT (RFC 5246, RFC 8446), with real octets. */
export const tlsHandshake: Engine<Parameters, State, Event, Input> = {
  ...tlsHandshakeRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  keyLog,
  questions,
};

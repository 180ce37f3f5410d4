import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { INTERFACES } from "./interfaces";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { cookiesSessionsRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** A shop that knows its visitors by a cookie (RFC 6265), a browser that decides where it goes, and a thief of it. */
export const cookiesSessions: Engine<Parameters, State, Event, Input> = {
  ...cookiesSessionsRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  interfaces: INTERFACES,
  questions,
};

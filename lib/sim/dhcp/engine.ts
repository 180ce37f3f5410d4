import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { dhcpRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** A client that obtains, keeps and loses an address by DHCP (RFC 2131), from one server or two, near or behind a relay. */
export const dhcp: Engine<Parameters, State, Event, Input> = {
  ...dhcpRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { packetJourneyRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** A page is fetched from home: ARP, DNS, routers (RFC 1812 §5.2, §5.3), NAT (RFC 3022), every frame of it. */
export const packetJourney: Engine<Parameters, State, Event, Input> = {
  ...packetJourneyRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

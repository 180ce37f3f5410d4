import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { packets } from "./packets";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { websocketRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** WebSocket over HTTP/1.1 (RFC 6455): the upgrade, frames and their mask, control frames, closing, and proxies on the way. */
export const websocket: Engine<Parameters, State, Event, Input> = {
  ...websocketRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  packets,
  questions,
};

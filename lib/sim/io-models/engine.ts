import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { ioModelsRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** A server and its many connections, looked after in six ways; the work is counted (select(2), poll(2), epoll(7), pthreads(7)). */
export const ioModels: Engine<Parameters, State, Event, Input> = {
  ...ioModelsRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

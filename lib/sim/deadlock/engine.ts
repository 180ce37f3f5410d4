import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { deadlockRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** Threads that take locks one after another, the wait-for graph between them, and the remedies against its circles. */
export const deadlock: Engine<Parameters, State, Event, Input> = {
  ...deadlockRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

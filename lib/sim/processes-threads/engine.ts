import type { Engine } from "../engine";
import { inputSchema } from "./input-schema";
import { labels } from "./labels";
import { type Parameters, parametersSchema } from "./parameters";
import { questions } from "./questions";
import { processesThreadsRunner } from "./runner";
import type { Event, Input, State } from "./state";

/** Processes and threads: fork(2) with copy-on-write pages, execve(2), wait(2), and threads in one address space. */
export const processesThreads: Engine<Parameters, State, Event, Input> = {
  ...processesThreadsRunner,
  params: parametersSchema,
  labels,
  input: inputSchema,
  questions,
};

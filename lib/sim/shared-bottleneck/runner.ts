import type { Runner } from "../engine";
import { actions } from "./actions";
import { NEW_CODEL } from "./codel";
import { describe } from "./describe";
import { INITIAL_WINDOW, newFlow, settingsOf } from "./flow";
import type { Parameters } from "./parameters";
import { sliceMsOf } from "./sizes";
import { afterSlice } from "./slice";
import type { Event, Flow, Input, State } from "./state";

export const sharedBottleneckRunner: Runner<Parameters, State, Event, Input> = {
  init,
  next,
  step,
  atMs: (state) => state.atMs,
  describe,
  actions,
};

function init(parameters: Parameters, seed: number): State {
  const flows = settingsOf(parameters).map(newFlow);
  return { parameters, atMs: 0, queue: [], freeMs: 0, codel: NEW_CODEL, flows, random: seed, news: [] };
}

/** The flows would go on for ever; the run ends when its time is over. */
function next({ parameters, atMs }: State): Event | undefined {
  const endMs = parameters.seconds * 1000;
  return atMs >= endMs ? undefined : { type: "slice", atMs: Math.min(atMs + sliceMsOf(parameters), endMs) };
}

function step(state: State, event: Event | Input): State {
  if (event.type === "slice") return afterSlice(state, event.atMs);
  const flow = state.flows[event.flow];
  const changed = flow && withInput(flow, event.type);
  if (changed === undefined || changed === flow) return state;
  return { ...state, flows: state.flows.map((each) => (each === flow ? changed : each)), news: [] };
}

function withInput(flow: Flow, input: Input["type"]): Flow {
  switch (input) {
    case "drop":
      return flow.dropNext || flow.activity !== "sending" ? flow : { ...flow, dropNext: true };
    case "stop":
      return flow.activity === "sending" ? { ...flow, activity: "stopped" } : flow;
    case "resume":
      return flow.activity === "stopped" ? resumed(flow) : flow;
    default:
      return input satisfies never;
  }
}

/** After a pause the window is no larger than at the start (RFC 5681 §4.1); BBR goes on at its measured rate. */
function resumed(flow: Flow): Flow {
  const cwnd = flow.bbr === null ? Math.min(flow.cwnd, INITIAL_WINDOW) : flow.cwnd;
  const cubic = flow.cubic && { ...flow.cubic, window: cwnd, stage: null };
  return { ...flow, activity: "sending", cwnd, cubic, counted: 0 };
}

import type { Runner } from "../engine";
import { actions } from "./actions";
import { firstAnswer } from "./arrivals";
import { describe } from "./describe";
import { type Flow, newFlow, pathShape } from "./flow";
import { acknowledged, bereft, opened, settled, timedOut, withoutSegment } from "./flow-events";
import { interfaces } from "./interfaces";
import type { Parameters } from "./parameters";
import { nextLoss } from "./path";
import type { Event, Input, State } from "./state";

export const congestionControlRunner: Runner<Parameters, State, Event, Input> = {
  init,
  next,
  step,
  atMs: (state) => state.atMs,
  describe,
  actions,
  interfaces,
};

function init(parameters: Parameters, seed: number): State {
  const { algorithm, compareWith } = parameters;
  const algorithms = compareWith === "none" ? [algorithm] : [algorithm, compareWith];
  // Equal seeds: the k-th transmission has the same fate under either algorithm.
  return { parameters, atMs: 0, started: false, flows: algorithms.map((name) => newFlow(parameters, name, seed)) };
}

function next(state: State): Event | undefined {
  // The SYN and its answer take one round trip; data starts with the third segment of the handshake.
  if (!state.started) return { type: "start", atMs: state.parameters.rttMs };
  let earliest: Event | undefined;
  state.flows.forEach((flow, index) => {
    const event = nextOf(flow, index, state);
    // Of two at the same instant the first sender's comes first, so that a run has one order only.
    if (event !== undefined && (earliest === undefined || event.atMs < earliest.atMs)) earliest = event;
  });
  return earliest;
}

function nextOf(flow: Flow, index: number, state: State): Event | undefined {
  const loss = nextLoss(flow.path);
  // The next ACK may be one for a segment that has not even arrived yet.
  const answer = flow.path.acks[0] ?? firstAnswer(flow.receiver, flow.path.wire, pathShape(state.parameters));
  const ackMs = answer?.arriveMs ?? Number.POSITIVE_INFINITY;
  const timerMs = flow.timerMs ?? Number.POSITIVE_INFINITY;
  if (loss !== undefined && loss.atMs <= ackMs && loss.atMs <= timerMs) {
    return { type: "loss", atMs: loss.atMs, flow: index, segment: loss.segment, cause: loss.cause };
  }
  if (answer !== undefined && ackMs <= timerMs) return { type: "ack", atMs: ackMs, flow: index, ack: answer.ack };
  return flow.timerMs === null ? undefined : { type: "timeout", atMs: timerMs, flow: index, segment: flow.sender.una };
}

function step(state: State, event: Event | Input): State {
  const { parameters } = state;
  if (event.type === "drop-next") return withInput(state, withNextDropped);
  if (event.type === "drop") {
    return withInput(state, (flow) => withoutSegment(flow, event.segment, parameters, state.atMs));
  }
  const { atMs } = event;
  const shape = pathShape(parameters);
  const flows = state.flows.map((flow, index) => {
    const now = settled(flow, shape, atMs);
    if (event.type === "start") return opened(now, parameters, atMs);
    return index === event.flow ? stepped(now, event, parameters) : now;
  });
  return { parameters, atMs, started: true, flows };
}

function stepped(flow: Flow, event: Exclude<Event, { type: "start" }>, parameters: Parameters): Flow {
  switch (event.type) {
    case "loss":
      return bereft(flow);
    case "ack":
      return acknowledged(flow, parameters, event.atMs);
    case "timeout":
      return timedOut(flow, parameters, event.atMs);
    default:
      return event satisfies never;
  }
}

function withNextDropped(flow: Flow): Flow {
  return flow.outcome !== "running" || flow.dropNext ? flow : { ...flow, dropNext: true };
}

function withInput(state: State, change: (flow: Flow) => Flow): State {
  const flows = state.flows.map(change);
  return flows.every((flow, index) => flow === state.flows[index]) ? state : { ...state, flows };
}

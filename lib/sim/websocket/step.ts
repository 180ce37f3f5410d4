import type { Parameters } from "./parameters";
import { broken, clientMessage, closing, failure, numbered, pingPong, planOf } from "./plan";
import { type Event, hasProxy, type Input, type State, type Step } from "./state";

const HOP_MS = 20;
const THOUGHT_MS = 1;
/** More teaches nothing new, and a run has an end. */
export const INPUT_LIMIT = 12;

export function init(parameters: Parameters, seed: number): State {
  const { steps, next } = numbered(planOf(parameters), 0);
  return { parameters, seed: seed | 0, plan: steps, done: 0, open: false, nextSerial: next, inputs: 0, nowMs: 0 };
}

export function next({ done, plan }: State): Event | undefined {
  return done < plan.length ? { kind: "step", step: done } : undefined;
}

export function step(state: State, event: Event | Input): State {
  if (event.kind === "step") return event.step === state.done ? uncover(state) : state;
  if (!mayAct(state)) return state;
  const rest = state.plan.slice(state.done);
  switch (event.kind) {
    case "ping":
      return planned(state, [...insert(state, pingPong()), ...rest]);
    case "send":
      return planned(state, [...insert(state, [clientMessage(state.parameters, true), delivered]), ...rest]);
    case "unmasked":
      return planned(state, insert(state, [clientMessage(state.parameters, false), ...failure("server")]));
    case "close":
      return planned(state, insert(state, closing(event.by)));
    case "break":
      return planned(state, insert(state, broken()));
  }
}

const delivered: Step = { is: "deliver", to: "server", content: "bid" };

/** The connection is open and nothing is being prepared that the input would contradict. */
export function mayAct({ open, inputs, parameters, plan, done }: State): boolean {
  const shown = plan[done];
  return (
    open &&
    inputs < INPUT_LIMIT &&
    parameters.masking === "client" &&
    parameters.proxy !== "careless" &&
    // A message that has arrived is delivered, one that breaks the rules refused, and a ping answered before anything else.
    shown?.is !== "deliver" &&
    shown?.is !== "refuse" &&
    !(shown?.is === "frame" && shown.frame.opcode === "pong")
  );
}

function insert(state: State, steps: Step[]): Step[] {
  return numbered(steps, state.nextSerial).steps;
}

/** What follows is new; numbers are not given twice. */
function planned(state: State, rest: Step[]): State {
  const plan = [...state.plan.slice(0, state.done), ...rest];
  const used = rest.reduce((most, one) => (one.is === "frame" ? Math.max(most, one.frame.serial + 1) : most), state.nextSerial);
  return { ...state, plan, nextSerial: used, inputs: state.inputs + 1 };
}

function uncover(state: State): State {
  const shown = state.plan[state.done];
  if (shown === undefined) return state;
  return {
    ...state,
    done: state.done + 1,
    nowMs: state.nowMs + durationOf(shown, state.parameters),
    open: isOpenAfter(shown, state.open),
  };
}

function isOpenAfter(shown: Step, open: boolean): boolean {
  if (shown.is === "open") return true;
  if (shown.is === "cut" || shown.is === "break" || shown.is === "refuse") return false;
  // After a Close frame neither side sends data (RFC 6455 §5.5.1).
  return shown.is === "frame" && shown.frame.opcode === "close" ? false : open;
}

/** Half a round trip for what crosses one link; a handshake of TCP takes three. */
export function durationOf(shown: Step, parameters: Parameters): number {
  const links = hasProxy(parameters) ? 2 : 1;
  switch (shown.is) {
    case "connect":
      return 3 * HOP_MS;
    case "request":
    case "response":
    case "visitor-asks":
    case "visitor-gets":
      return HOP_MS;
    case "frame":
      return HOP_MS * links;
    case "tcp-close":
    case "cut":
      return 3 * HOP_MS * links;
    case "break":
      return HOP_MS;
    case "silence":
      return shown.seconds * 1000;
    default:
      return THOUGHT_MS;
  }
}

import type { Outcome, TcpEvent } from "@/lib/sim/tcp/event";
import { NO_EFFECT } from "./init";
import { duplicated, heldUp, transmit, withoutFlight } from "./network";
import { respond } from "./respond";
import { earliest } from "./schedule";
import { type Effect, type Event, type Flight, type Host, type HostName, type Input, peerOf, type State } from "./state";
import { dataRtoMs, isExhausted, timerAfter } from "./timers";

/** One event or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  switch (event.type) {
    case "drop":
    case "duplicate":
    case "delay":
      return interfere(state, event);
    case "abort":
      return state.client.tcb.state === "CLOSED" ? state : act(state, "client", { type: "abort" });
    case "accept-now":
      return state.acceptsAtMs === null ? state : happen({ ...state, effect: NO_EFFECT }, { type: "accept" });
    default:
      return happen({ ...state, nowMs: earliest(state)?.atMs ?? state.nowMs, effect: NO_EFFECT }, event);
  }
}

function happen(state: State, event: Event): State {
  switch (event.type) {
    case "open":
      return act(withHost(state, event.host, { opensAtMs: null }), event.host, { type: "open", mode: "active" });
    case "send":
      return act(withHost(state, "client", { sendsAtMs: null }), "client", { type: "send", octets: state.parameters.dataOctets });
    case "accept":
      return { ...state, acceptsAtMs: null, queue: { ...state.queue, taken: 0 } };
    case "timeout": {
      const host = state[event.host];
      const exhausted = isExhausted(state.parameters.stack, host, host.timer?.sends ?? 0);
      return act(state, event.host, { type: "timer", timer: exhausted ? "give-up" : "retransmission" });
    }
    case "lose":
    case "arrive": {
      const flight = state.flight.find(({ id }) => id === event.id);
      if (flight === undefined) return state;
      const landed = withoutFlight(state, flight.id);
      return event.type === "lose" ? { ...landed, effect: { ...NO_EFFECT, segment: seen(flight) } } : deliver(landed, flight);
    }
  }
}

function deliver(state: State, flight: Flight): State {
  const to = peerOf(flight.from);
  const { syn, ack, rst } = flight.segment;
  const isFull = state.queue.taken >= state.queue.places;
  if (to === "server" && state.server.tcb.state === "LISTEN" && syn && ack === null && !rst && isFull) {
    // Linux: no entry, no answer. The client will ask again (listen(2)).
    return { ...state, effect: { ...NO_EFFECT, host: to, segment: seen(flight), queueFull: true } };
  }
  return act(state, to, { type: "segment", segment: flight.segment }, flight);
}

function interfere(state: State, input: Extract<Input, { id: number }>): State {
  const flight = state.flight.find(({ id }) => id === input.id);
  if (flight === undefined) return state;
  const noted = { ...state, effect: { ...NO_EFFECT, segment: seen(flight) } };
  switch (input.type) {
    case "drop":
      return withoutFlight(noted, flight.id);
    case "duplicate":
      return duplicated(noted, flight);
    case "delay":
      return flight.delayed ? state : heldUp(noted, flight);
  }
}

/** Lets one host respond, and puts what it sends on the wire. */
function act(state: State, name: HostName, event: TcpEvent, flight?: Flight): State {
  const before = state[name];
  const outcome = respond(state.parameters, before, event, state.nowMs);
  const after = hostAfter(state, name, event, outcome);
  const moved = transmit({ ...state, [name]: after }, name, outcome.send);
  const sent = outcome.send.map((_, index) => state.nextId + index);
  const effect: Effect = {
    host: name,
    row: outcome.row,
    report: outcome.report,
    delivered: outcome.delivered,
    segment: flight ? seen(flight) : null,
    sent,
    queueFull: false,
  };
  const opened = name === "server" && becomes(before, after, "ESTABLISHED");
  // A program that is not busy fetches the connection at once.
  const taken = opened && state.parameters.situation === "backlog-full" ? moved.queue.taken + 1 : moved.queue.taken;
  return { ...moved, effect, queue: { ...moved.queue, taken } };
}

function hostAfter({ parameters, nowMs, ...state }: State, name: HostName, event: TcpEvent, outcome: Outcome): Host {
  const before = state[name];
  const expired = event.type === "timer";
  const after = { ...before, tcb: outcome.next, delivered: before.delivered + outcome.delivered };
  if (isUnopened(before) && !isUnopened(after)) {
    after.isnUsedAtMs = before.isnUsedAtMs ?? nowMs;
    after.openedAtMs = nowMs;
    after.repeated = false;
  }
  if (expired && outcome.send.some((seg) => seg.syn)) after.repeated = true;
  if (becomes(before, after, "ESTABLISHED")) {
    after.dataRtoMs = dataRtoMs(after, nowMs);
    if (name === "client" && parameters.dataOctets > 0) after.sendsAtMs = nowMs + parameters.sendAfterMs;
  }
  if (after.tcb.state === "CLOSED") after.sendsAtMs = null;
  after.timer = timerAfter(parameters.stack, before, after, outcome, expired, nowMs);
  return after;
}

function isUnopened({ tcb }: Host): boolean {
  return tcb.state === "CLOSED" || tcb.state === "LISTEN";
}

function becomes(before: Host, after: Host, state: Host["tcb"]["state"]): boolean {
  return before.tcb.state !== state && after.tcb.state === state;
}

function withHost(state: State, name: HostName, change: Partial<Host>): State {
  return { ...state, [name]: { ...state[name], ...change } };
}

function seen({ segment, from, id }: Flight): Effect["segment"] {
  return { ...segment, from, id };
}

import type { Outcome, TcpEvent } from "@/lib/sim/tcp/event";
import { type Flight, flightOf, land } from "@/lib/sim/tcp-network/flight";
import { type HostName, peerOf } from "@/lib/sim/tcp-network/hosts";
import { canMeddle, isMeddling, meddle } from "@/lib/sim/tcp-network/meddling";
import { dataRtoMs, isExhausted, timerAfter } from "@/lib/sim/tcp-network/timers";
import { NO_EFFECT } from "./init";
import { send } from "./network";
import { respond } from "./respond";
import { dueMs } from "./schedule";
import type { Event, Host, Input, State } from "./state";

const OPEN: TcpEvent = { type: "open", mode: "active" };

/** One event or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  if (isInput(event) && !applies(state, event)) return state;
  // The one copy of a step: from here on it is written to.
  const next = { ...state, effect: NO_EFFECT };
  if (isInput(event)) return interfere(next, event);
  next.nowMs = dueMs(state, event) ?? state.nowMs;
  return happen(next, event);
}

function isInput(event: Event | Input): event is Input {
  return isMeddling(event) || event.type === "accept-now" || event.type === "abort";
}

function applies(state: State, input: Input): boolean {
  switch (input.type) {
    case "abort":
      return state.client.tcb.state !== "CLOSED";
    case "accept-now":
      return state.acceptsAtMs !== null;
    default:
      return canMeddle(state, input);
  }
}

function interfere(next: State, input: Input): State {
  if (input.type === "abort") return act(next, "client", { type: "abort" });
  if (input.type === "accept-now") return happen(next, { type: "accept" });
  next.effect = { ...NO_EFFECT, flight: meddle(next, input, next.parameters.rttMs) };
  return next;
}

function happen(next: State, event: Event): State {
  switch (event.type) {
    case "open":
      next[event.host] = { ...next[event.host], opensAtMs: null };
      return act(next, event.host, OPEN);
    case "send":
      next.client = { ...next.client, sendsAtMs: null };
      return act(next, "client", { type: "send", octets: next.parameters.dataOctets });
    case "accept":
      next.acceptsAtMs = null;
      next.queue = { ...next.queue, taken: 0 };
      return next;
    case "timeout": {
      const host = next[event.host];
      const exhausted = isExhausted(next.parameters.stack, host, host.timer?.sends ?? 0);
      return act(next, event.host, { type: "timer", timer: exhausted ? "give-up" : "retransmission" });
    }
    case "lose":
    case "arrive": {
      const flight = flightOf(next, event.id);
      if (flight === undefined) return next;
      land(next, flight.id);
      if (event.type === "arrive") return deliver(next, flight);
      next.effect = { ...NO_EFFECT, flight };
      return next;
    }
  }
}

function deliver(next: State, flight: Flight): State {
  const to = peerOf(flight.from);
  const { syn, ack, rst } = flight.segment;
  const isFull = next.queue.taken >= next.queue.places;
  if (to === "server" && next.server.tcb.state === "LISTEN" && syn && ack === null && !rst && isFull) {
    // Linux: no entry, no answer. The client will ask again (listen(2)).
    next.effect = { ...NO_EFFECT, host: to, flight, queueFull: true };
    return next;
  }
  return act(next, to, { type: "segment", segment: flight.segment }, flight);
}

/** Lets one host respond, and puts what it sends on the wire. */
function act(next: State, name: HostName, event: TcpEvent, flight: Flight | null = null): State {
  const before = next[name];
  const outcome = respond(next.parameters, before, event, next.nowMs);
  const after = hostAfter(next, name, event, outcome);
  next[name] = after;
  next.effect = {
    host: name,
    row: outcome.row,
    report: outcome.report,
    delivered: outcome.delivered,
    flight,
    sent: send(next, name, outcome.send),
    queueFull: false,
  };
  // A program that is not busy fetches the connection at once.
  const waits = name === "server" && next.parameters.situation === "backlog-full" && becomes(before, after, "ESTABLISHED");
  if (waits) next.queue = { ...next.queue, taken: next.queue.taken + 1 };
  return next;
}

function hostAfter(state: State, name: HostName, event: TcpEvent, outcome: Outcome): Host {
  const { parameters, nowMs } = state;
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

import type { Outcome, TcpEvent } from "@/lib/sim/tcp/event";
import { closedTcb } from "@/lib/sim/tcp/tcb";
import { transition } from "@/lib/sim/tcp/transition";
import { type Flight, flightOf, land, transmit } from "@/lib/sim/tcp-network/flight";
import { type HostName, peerOf } from "@/lib/sim/tcp-network/hosts";
import { isnAt } from "@/lib/sim/tcp-network/isn";
import { canMeddle, isMeddling, meddle } from "@/lib/sim/tcp-network/meddling";
import { dataRtoMs, isExhausted, timerAfter } from "@/lib/sim/tcp-network/timers";
import { waitingAfter } from "@/lib/sim/tcp-network/waiting";
import { NO_EFFECT } from "./init";
import { mayCall } from "./possible";
import { dueMs } from "./schedule";
import type { Call, Event, Host, Input, State } from "./state";

/** One event or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  if (event.type === "call") return mayCall(state, event.host, event.call) ? callOf({ ...state }, event.host, event.call) : state;
  if (isMeddling(event)) {
    if (!canMeddle(state, event)) return state;
    const next = { ...state };
    next.effect = { ...NO_EFFECT, flight: meddle(next, event, next.parameters.rttMs) };
    return next;
  }
  return happen({ ...state, nowMs: dueMs(state, event) ?? state.nowMs }, event);
}

// From here on the state is the step's own copy and is written to.

function happen(next: State, event: Event): State {
  if (event.type === "timeout") {
    const host = next[event.host];
    const exhausted = event.timer === "retransmission" && isExhausted(next.parameters.stack, host, host.timer?.sends ?? 0);
    return act(next, event.host, { type: "timer", timer: exhausted ? "give-up" : event.timer });
  }
  const flight = flightOf(next, event.id);
  if (flight === undefined) return next;
  land(next, flight.id);
  return act(next, peerOf(flight.from), { type: "segment", segment: flight.segment }, flight);
}

function callOf(next: State, name: HostName, call: Call): State {
  switch (call) {
    case "crash":
      // Nothing is sent, and no row of the table knows of it.
      next[name] = { ...next[name], tcb: closedTcb(), timer: null, waiting: null, held: false };
      next.effect = { ...NO_EFFECT, host: name };
      return next;
    case "passive-open":
    case "active-open":
      next[name] = { ...next[name], held: true };
      return act(next, name, { type: "open", mode: call === "active-open" ? "active" : "passive" });
    case "send":
      return act(next, name, { type: "send", octets: next.parameters.octets });
    case "close":
    case "abort":
      next[name] = { ...next[name], held: false };
      return act(next, name, { type: call });
  }
}

/** Lets one host respond, and puts what it sends on the wire. */
function act(next: State, name: HostName, event: TcpEvent, flight: Flight | null = null): State {
  const { parameters, nowMs } = next;
  const before = next[name];
  const outcome = transition(before.tcb, event, {
    mode: parameters.stack === "rfc" ? "spec" : "linux",
    rst: "rfc5961",
    iss: isnAt(before, nowMs),
  });
  next[name] = hostAfter(next, name, event, outcome);
  next.effect = {
    host: name,
    row: outcome.row,
    report: outcome.report,
    delivered: outcome.delivered,
    flight,
    sent: transmit(next, name, outcome.send, () => ({ delayMs: parameters.rttMs / 2, lost: false })),
  };
  return next;
}

function hostAfter(state: State, name: HostName, event: TcpEvent, outcome: Outcome): Host {
  const { stack } = state.parameters;
  const { nowMs } = state;
  const before = state[name];
  const expired = event.type === "timer";
  const after = { ...before, tcb: outcome.next, delivered: before.delivered + outcome.delivered };
  // A new connection: its SYN or SYN,ACK is on its way, with a number of its own.
  if (outcome.row === "2" || outcome.row === "8" || outcome.row === "10" || outcome.row === "49") {
    after.isnUsedAtMs = before.isnUsedAtMs ?? nowMs;
    after.openedAtMs = nowMs;
    after.repeated = false;
  }
  if (expired && outcome.send.some(({ syn }) => syn)) after.repeated = true;
  if (before.tcb.state !== "ESTABLISHED" && after.tcb.state === "ESTABLISHED") after.dataRtoMs = dataRtoMs(after, nowMs);
  after.timer = timerAfter(stack, before, after, outcome, expired, nowMs);
  after.waiting = waitingAfter(stack, before, outcome, !after.held, nowMs);
  return after;
}

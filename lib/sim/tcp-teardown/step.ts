import type { TcpEvent } from "@/lib/sim/tcp/event";
import type { Segment } from "@/lib/sim/tcp/segment";
import { type Flight, flightOf, land } from "@/lib/sim/tcp-network/flight";
import { type HostName, peerOf } from "@/lib/sim/tcp-network/hosts";
import { canMeddle, isMeddling, meddle } from "@/lib/sim/tcp-network/meddling";
import { isExhausted, timerAfter } from "@/lib/sim/tcp-network/timers";
import { waitingAfter } from "@/lib/sim/tcp-network/waiting";
import { NO_EFFECT } from "./init";
import { send } from "./network";
import { hasOpenServer, mayAbort, mayClose, maySend, octetsOf } from "./possible";
import { programAfter } from "./program";
import { eventOf, type Response, respond } from "./respond";
import { dueMs } from "./schedule";
import type { Call, Effect, Event, Host, Input, State } from "./state";

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
  return isMeddling(event) || ["send", "close", "abort", "exit"].includes(event.type);
}

function applies(state: State, input: Input): boolean {
  switch (input.type) {
    case "send":
      return maySend(state);
    case "close":
      return mayClose(state);
    case "abort":
      return mayAbort(state, input.host);
    case "exit":
      return hasOpenServer(state);
    default:
      return canMeddle(state, input);
  }
}

function interfere(next: State, input: Input): State {
  switch (input.type) {
    case "send":
      return callOf(next, 0, "server", "send");
    case "close":
      return callOf(next, 0, "server", "close");
    case "abort":
      return callOf(next, 0, input.host, "abort");
    case "exit":
      next.connections = next.connections.map(({ client, server }) => ({
        client,
        server: server.held && server.tcb.state !== "CLOSED" ? { ...server, sendsAtMs: null, endsAtMs: next.nowMs } : server,
      }));
      return next;
    default:
      next.effect = { ...NO_EFFECT, flight: meddle(next, input, next.parameters.rttMs) };
      return next;
  }
}

function happen(next: State, event: Event): State {
  switch (event.type) {
    case "call":
      return callOf(next, event.connection, event.host, event.call === "send" ? "send" : endOf(next, event.host));
    case "timeout": {
      const host = next.connections[event.connection]?.[event.host];
      if (host === undefined) return next;
      const exhausted = event.timer === "retransmission" && isExhausted(next.parameters.stack, host, host.timer?.sends ?? 0);
      act(next, event.connection, event.host, { type: "timer", timer: exhausted ? "give-up" : event.timer });
      next.effect.timer = event.timer;
      return next;
    }
    case "lose":
    case "arrive": {
      const flight = flightOf(next, event.id);
      if (flight === undefined) return next;
      land(next, flight.id);
      next.effect = { ...NO_EFFECT, connection: flight.connection ?? 0, flight };
      if (event.type === "lose") return next;
      return act(next, flight.connection ?? 0, peerOf(flight.from), { type: "segment", segment: flight.segment }, flight);
    }
  }
}

/** How a program ends: the client as it is told to, the server by giving its socket up. */
function endOf({ parameters }: State, host: HostName): Call {
  return host === "client" ? parameters.clientEnds : "close";
}

function callOf(next: State, connection: number, name: HostName, call: Call): State {
  const host = next.connections[connection]?.[name];
  if (host === undefined) return next;
  const called = { ...host, ...programAfter(host, call) };
  const response = respond(next.parameters, called, eventOf(call, host, octetsOf(next)));
  const lostUnread = call === "close" && host.unread > 0;
  return conclude(next, connection, name, host, { ...called, tcb: response.next }, { ...response, lostUnread }, [call], null);
}

/** Lets one host respond; a program that wants to end the moment it is told does so in the same step. */
function act(next: State, connection: number, name: HostName, event: TcpEvent, flight: Flight | null = null): State {
  const before = next.connections[connection]?.[name];
  if (before === undefined) return next;
  let response = respond(next.parameters, before, event);
  let after: Host = { ...before, tcb: response.next, delivered: before.delivered + response.delivered };
  const calls: Call[] = [];
  if (name === "server" && response.report === "connection closing" && after.held) {
    after = { ...after, ...plansWhenTold(next) };
    for (const call of next.parameters.serverWaitsMs === 0 ? callsOf(after) : []) {
      const then = respond(next.parameters, { ...after, ...programAfter(after, call) }, eventOf(call, after, octetsOf(next)));
      response = { ...response, next: then.next, send: merged(response.send, then.send) };
      after = { ...after, ...programAfter(after, call), tcb: then.next };
      calls.push(call);
    }
  }
  return conclude(next, connection, name, before, after, response, calls, flight, event.type === "timer");
}

/** What the server's program means to do once it has read to the end. */
function plansWhenTold({ parameters, nowMs }: State): Partial<Host> {
  const { serverEnds, serverOctets, serverWaitsMs } = parameters;
  if (serverEnds === "by-itself") return {};
  return {
    sendsAtMs: serverOctets > 0 ? nowMs + serverWaitsMs / 2 : null,
    endsAtMs: serverEnds === "when-told" ? nowMs + serverWaitsMs : null,
  };
}

/** What is due at once. */
function callsOf({ sendsAtMs, endsAtMs }: Host): Call[] {
  return [...(sendsAtMs === null ? [] : ["send" as const]), ...(endsAtMs === null ? [] : ["close" as const])];
}

/** A bare ACK is not worth a segment where another with the same ack leaves at the same moment. */
function merged(first: Segment[], then: Segment[]): Segment[] {
  const [carrier] = then;
  if (carrier === undefined) return first;
  return [...first.filter(({ ack, data, fin }) => data > 0 || fin || ack !== carrier.ack), ...then];
}

function conclude(
  next: State,
  connection: number,
  name: HostName,
  before: Host,
  after: Host,
  response: Response,
  calls: Call[],
  flight: Flight | null,
  expired = false,
): State {
  const { stack } = next.parameters;
  const { row, report, delivered, lostUnread } = response;
  after.timer = timerAfter(stack, before, after, response, expired, next.nowMs);
  after.waiting = waitingAfter(stack, before, response, !after.held, next.nowMs);
  if (after.tcb.state === "CLOSED") {
    after.sendsAtMs = null;
    after.endsAtMs = null;
  }
  next.connections = next.connections.map((ends, index) => (index === connection ? { ...ends, [name]: after } : ends));
  const effect: Effect = { connection, host: name, row, report, delivered, flight, sent: [], calls, lostUnread, timer: null };
  next.effect = effect;
  effect.sent = send(next, connection, name, response.send);
  return next;
}

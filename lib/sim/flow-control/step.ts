import { NO_EFFECT } from "./init";
import { MSS_OCTETS } from "./mss";
import { land, transmit } from "./network";
import { accept, announced } from "./receiver";
import { sendsAtMs } from "./schedule";
import { grown, nextLength } from "./sender";
import type { Event, Flight, Input, Segment, Sender, State } from "./state";
import { again, timerAfter } from "./timers";

/** One event or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  // The one copy of a step: from here on it is written to.
  const next = { ...state, effect: { ...NO_EFFECT } };
  if (!happen(next, event)) return state;
  next.sender = {
    ...next.sender,
    timer: timerAfter(next, next.sender.timer === state.sender.timer ? state.sender : next.sender),
  };
  return next;
}

/** False where the event does not apply. */
function happen(next: State, event: Event | Input): boolean {
  switch (event.type) {
    case "send":
      return send(next);
    case "timer":
      return expire(next);
    case "read":
      if (next.receiver.readsAtMs === null) return false;
      next.nowMs = next.receiver.readsAtMs;
      return read(next, next.parameters.readOctets);
    case "read-all":
      return read(next, Number.POSITIVE_INFINITY);
    default: {
      const flight = next.flight.find(({ id }) => id === event.id);
      if (flight === undefined) return false;
      next.effect.flight = flight;
      if (event.type === "arrive") next.nowMs = flight.arrivesAtMs;
      if (event.type === "lose") next.nowMs = flight.lostAtMs ?? next.nowMs;
      land(next, flight, event.type === "arrive" ? "arrived" : "lost");
      if (event.type === "arrive") arrive(next, flight);
      return true;
    }
  }
}

function send(next: State): boolean {
  const length = nextLength(next);
  if (length === 0) return false;
  next.nowMs = sendsAtMs(next);
  sendData(next, "data", next.sender.nxt, length);
  return true;
}

function sendData(next: State, kind: Segment["kind"], seq: number, length: number): void {
  const { sender } = next;
  next.effect.sent = transmit(next, { from: "sender", kind, seq, length, ack: 0, window: 0 });
  next.sender = {
    ...sender,
    // What a probe carries counts as sent once it is acknowledged.
    nxt: kind === "probe" ? sender.nxt : Math.max(sender.nxt, seq + length),
    highest: Math.max(sender.highest, seq + length),
    freeAtMs: Math.max(sender.freeAtMs, next.nowMs) + next.parameters.segmentMs,
  };
}

function expire(next: State): boolean {
  const { timer, una, nxt } = next.sender;
  if (timer === null) return false;
  const { amountOctets, rtoMs } = next.parameters;
  next.nowMs = timer.firesAtMs;
  next.effect.expired = timer;
  // RFC 5681 §3.1: after a retransmission timeout the congestion window is one full segment.
  const cwnd = timer.kind === "retransmission" ? MSS_OCTETS : next.sender.cwnd;
  next.sender = { ...next.sender, cwnd, timer: again(timer, rtoMs, next.nowMs) };
  if (timer.kind === "retransmission") sendData(next, "again", una, Math.min(nxt - una, MSS_OCTETS));
  else if (timer.kind === "persist") sendData(next, "probe", nxt, 1);
  else sendData(next, "data", nxt, Math.min(amountOctets - nxt, una + next.sender.window - nxt, MSS_OCTETS));
  return true;
}

function read(next: State, most: number): boolean {
  const { receiver, parameters, nowMs } = next;
  const octets = Math.min(most, receiver.nxt - receiver.read);
  if (octets === 0) return false;
  const after = announced(parameters, { ...receiver, read: receiver.read + octets, lastReadMs: nowMs });
  after.readsAtMs = after.nxt > after.read ? nextReadMs(next, nowMs) : null;
  next.receiver = after;
  next.effect.read = octets;
  if (after.edge > receiver.edge) next.effect.sent = transmit(next, answer(next, "update"));
  return true;
}

/** The program reads at its own pace, but not before it has begun. */
function nextReadMs({ parameters, nowMs }: State, lastMs: number | null): number {
  const free = lastMs === null ? nowMs : lastMs + parameters.readEveryMs;
  return Math.max(nowMs, free, parameters.readFromMs);
}

function answer({ receiver }: State, kind: "ack" | "update"): Segment {
  return { from: "receiver", kind, seq: 0, length: 0, ack: receiver.nxt, window: receiver.edge - receiver.nxt };
}

function arrive(next: State, flight: Flight): void {
  if (flight.segment.from === "receiver") {
    next.sender = hear(next, flight.segment);
    return;
  }
  const { parameters } = next;
  const taken = accept(next.receiver, flight.segment);
  const after = { ...announced(parameters, taken.receiver) };
  if (after.readsAtMs === null && after.nxt > after.read) after.readsAtMs = nextReadMs(next, after.lastReadMs);
  next.receiver = after;
  next.effect.refused = taken.isRefused;
  next.effect.sent = transmit(next, answer(next, "ack"));
}

/** An ACK confirms, and tells the window unless it is older than what told it last (RFC 9293 §3.10.7.4). */
function hear(next: State, { ack, window }: Segment): Sender {
  const { sender } = next;
  if (ack > sender.highest || ack < sender.wl2) return sender;
  const confirmed = Math.max(0, ack - sender.una);
  next.effect.opened = sender.window === 0 && window > 0;
  const una = Math.max(sender.una, ack);
  return {
    ...sender,
    una,
    nxt: Math.max(sender.nxt, una),
    window,
    maxWindow: Math.max(sender.maxWindow, window),
    wl2: ack,
    cwnd: confirmed > 0 ? grown(sender.cwnd, confirmed) : sender.cwnd,
  };
}

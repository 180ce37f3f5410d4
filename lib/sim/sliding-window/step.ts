import { acknowledge } from "./acknowledge";
import { NO_EFFECT } from "./init";
import { holdUp, land, transmit } from "./network";
import { numberOf } from "./numbers";
import { blocksOf, receive } from "./receiver";
import { dueMs, maySend } from "./schedule";
import type { Event, Flight, Input, Receiver, State } from "./state";
import { expire, timersAfterSending } from "./timers";

/** One event or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  switch (event.type) {
    case "send":
      return maySend(state) ? send({ ...state, nowMs: dueMs(state, event) ?? state.nowMs }) : state;
    case "timeout": {
      const expired = state.sender.timers.find(({ frame }) => frame === event.frame);
      if (expired === undefined) return state;
      const next = { ...state, nowMs: expired.firesAtMs, effect: { ...NO_EFFECT, expired } };
      next.sender = expire(next, event.frame);
      return next;
    }
    default: {
      const flight = state.flight.find(({ id }) => id === event.id);
      return flight === undefined ? state : onTheWay(state, event, flight);
    }
  }
}

function onTheWay(state: State, event: Exclude<Event | Input, { type: "send" | "timeout" }>, flight: Flight): State {
  // The one copy of a step: from here on it is written to.
  const next = { ...state, effect: { ...NO_EFFECT, flight } };
  switch (event.type) {
    case "drop":
      land(next, flight, "lost");
      return next;
    case "hold":
      if (flight.late) return state;
      holdUp(next, flight);
      return next;
    case "lose":
      next.nowMs = flight.lostAtMs ?? next.nowMs;
      land(next, flight, "lost");
      return next;
    case "arrive":
      next.nowMs = flight.arrivesAtMs;
      land(next, flight, "arrived");
      return flight.kind === "frame" ? frameArrives(next, flight) : ackArrives(next, flight);
  }
}

/** The oldest frame that is to go again, or the next in order. */
function send(next: State): State {
  const { sender, parameters, nowMs } = next;
  const [again, ...resend] = sender.resend;
  const place = again ?? sender.next;
  const copy = (next.copies[place] ?? 0) + 1;
  next.copies = withCopy(next.copies, place, copy);
  if (copy > 1) next.counts = { ...next.counts, again: next.counts.again + 1 };
  const sent = transmit(next, { kind: "frame", frame: place, number: numberOf(parameters, place), blocks: [], copy });
  next.effect = { ...NO_EFFECT, sent };
  const after = again === undefined ? { ...sender, next: place + 1 } : { ...sender, resend };
  after.highest = Math.max(sender.highest, place + 1);
  after.freeAtMs = nowMs + parameters.frameMs;
  next.sender = { ...after, timers: timersAfterSending(parameters, after, place, copy, nowMs) };
  return next;
}

function withCopy(copies: readonly number[], place: number, copy: number): readonly number[] {
  return place === copies.length ? [...copies, copy] : copies.with(place, copy);
}

function frameArrives(next: State, flight: Flight): State {
  const { parameters, receiver: before } = next;
  const got = receive(parameters, before, flight);
  const delivered = got.receiver.delivered.length - before.delivered.length;
  next.receiver = got.receiver;
  const { frame, copy } = flight;
  const blocks = parameters.protocol === "tcp-sack" ? blocksOf(got.receiver) : [];
  const sent = got.ack === null ? null : transmit(next, { kind: "ack", frame, number: got.ack, blocks, copy });
  const takes = got.outcome === "delivered" || got.outcome === "kept";
  const mistaken = takes && got.place !== frame && has(before, frame);
  next.effect = { ...NO_EFFECT, flight, sent, outcome: got.outcome, delivered, mistaken };
  return next;
}

/** Whether this very frame had come before, whatever the receiver took it for. */
function has({ delivered, kept }: Receiver, frame: number): boolean {
  return delivered.includes(frame) || kept.some((other) => other.frame === frame);
}

function ackArrives(next: State, flight: Flight): State {
  const { sender, news } = acknowledge(next, flight);
  next.sender = sender;
  next.effect = { ...NO_EFFECT, flight, news };
  return next;
}

import type { Text } from "@/lib/text";
import { join, saySpaced } from "../say";
import { describeAck } from "./describe-ack";
import { describeFrame } from "./describe-frame";
import { letterOf, numberOf } from "./numbers";
import { isTcp, windowOf } from "./protocols";
import { maySend } from "./schedule";
import type { Event, Input, State } from "./state";
import { timeoutOf } from "./timers";
import { capitalised, flightWords, frameWords } from "./words";

/** One sentence or two on what a step did, for the transcript. */
export function describe(before: State, event: Event | Input, after: State): Text {
  const { parameters, effect } = after;
  if (after === before) return saySpaced("这一步什么也没有改变。", "Nothing is left to act on.");
  switch (event.type) {
    case "send":
      return describeSending(after);
    case "timeout":
      return describeTimeout(before, after);
    case "arrive":
      return effect.flight?.kind === "ack" ? describeAck(before, after) : describeFrame(before, after);
  }
  if (effect.flight === null) return saySpaced("这一步什么也没有改变。", "Nothing is left to act on.");
  const { zh, en } = flightWords(parameters, effect.flight);
  switch (event.type) {
    case "lose":
      return capitalised(saySpaced(`${zh}在路上丢了，没有谁得到通知。`, `${en} is lost on the way, and nobody is told.`));
    case "drop":
      return saySpaced(`你丢掉了 ${zh}。`, `You drop ${en}.`);
    case "hold":
      return saySpaced(
        `你让 ${zh}在路上多耽搁 ${parameters.lateMs} ms，后面的会超过它。`,
        `You hold ${en} up for another ${parameters.lateMs} ms; others will overtake it.`,
      );
  }
}

function describeSending(after: State): Text {
  const { parameters, sender, effect } = after;
  if (effect.sent === null) return saySpaced("发送方没有什么可发。", "The sender has nothing to send.");
  const { zh, en } = frameWords(parameters, effect.sent);
  const sending =
    effect.sent.copy === 1
      ? saySpaced(`发送方发出${zh}。`, `The sender sends ${en}.`)
      : saySpaced(`发送方第 ${effect.sent.copy} 次发出${zh}。`, `The sender sends ${en} ${nth(effect.sent.copy)} time.`);
  const isFull = !maySend(after) && sender.next < parameters.frames;
  if (!isFull) return sending;
  return windowOf(parameters) === 1
    ? join(sending, saySpaced("在得到确认之前，它只能等。", "Until that is confirmed it has to wait."))
    : join(sending, saySpaced("窗口用满了，它只能等确认。", "The window is used up: it has to wait for an ACK."));
}

/** "a second", of a time. */
export function nth(count: number): string {
  const words = ["a first", "a second", "a third", "a fourth", "a fifth", "a sixth", "a seventh", "an eighth", "a ninth"];
  return words[count - 1] ?? "yet another";
}

function describeTimeout(before: State, after: State): Text {
  const { parameters, sender, effect } = after;
  const { expired } = effect;
  if (expired === null) return saySpaced("定时器到期。", "A timer expires.");
  const { zh, en } = frameWords(parameters, { number: numberOf(parameters, expired.frame), frame: expired.frame });
  const waited = `${expired.firesAtMs - expired.setAtMs} ms`;
  const silence = saySpaced(`等了 ${waited}，${zh}还没有得到确认。`, `${waited} have passed without ${en} being confirmed.`);
  if (sender.gaveUp) {
    return join(silence, saySpaced("发送方不再试，放弃了。", "The sender has tried often enough and gives up."));
  }
  return join(silence, whatNext(before, after, expired.expiries));
}

function whatNext(before: State, { parameters, sender }: State, expiries: number): Text {
  const { protocol } = parameters;
  const back = before.sender.highest - sender.base;
  if (isTcp(protocol)) {
    const next = timeoutOf(parameters, expiries + 1);
    return saySpaced(
      `发送方只重发最早的这一段，下次等 ${next} ms。`,
      `The sender sends this oldest one again, no other, and will next wait ${next} ms.`,
    );
  }
  if (protocol === "selective-repeat") return saySpaced("发送方只重发这一帧。", "The sender sends this one again and no other.");
  if (back === 1) return saySpaced("发送方重发它。", "The sender sends it again.");
  const last = letterOf(before.sender.highest - 1);
  return saySpaced(
    `发送方退回去，把没确认的 ${back} 帧全部重发，直到 ${last}。`,
    `The sender goes back and will send all ${back} unconfirmed frames again, up to ${last}.`,
  );
}

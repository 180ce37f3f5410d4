import type { Text } from "@/lib/text";
import { saySpaced } from "../say";
import { nth } from "./describe";
import { numberOf } from "./numbers";
import type { Protocol } from "./protocols";
import type { Event, Input, State } from "./state";
import { ackWords, blockWords, flightWords, frameWords } from "./words";

const PROTOCOL_NAMES: Record<Protocol, Text> = {
  "stop-and-wait": saySpaced("停止等待", "Stop-and-wait"),
  "go-back-n": saySpaced("Go-Back-N", "Go-Back-N"),
  "selective-repeat": saySpaced("选择重传", "Selective Repeat"),
  tcp: saySpaced("TCP，没有 SACK", "TCP without SACK"),
  "tcp-sack": saySpaced("TCP，有 SACK", "TCP with SACK"),
};

/** By which protocol, and what a step begins with, for a prediction of what becomes of it; a sentence and more. */
export function coming(before: State, event: Event | Input, after: State): Text {
  const name = PROTOCOL_NAMES[after.parameters.protocol];
  const said = tell(before, event, after);
  return saySpaced(`${name.zh}：${said.zh}。`, `${name.en}: ${said.en}.`);
}

function tell(before: State, event: Event | Input, after: State): Text {
  const { parameters, effect } = after;
  switch (event.type) {
    case "send":
      return saySpaced("轮到发送方发", "the sender’s turn to send has come");
    case "timeout": {
      const { zh, en } = frameWords(parameters, { number: numberOf(parameters, event.frame), frame: event.frame });
      return saySpaced(`${zh}的定时器到期`, `the timer of ${en} expires`);
    }
    case "arrive":
      return effect.flight?.kind === "ack" ? ackArrives(before, after) : frameArrives(after);
    default: {
      if (effect.flight === null) return saySpaced("什么也没有发生", "nothing happens");
      const { zh, en } = flightWords(parameters, effect.flight);
      return event.type === "hold"
        ? saySpaced(`${zh}在路上耽搁了`, `${en} is held up`)
        : saySpaced(`${zh}在路上丢了`, `${en} is lost on the way`);
    }
  }
}

function frameArrives({ parameters, effect }: State): Text {
  if (effect.flight === null) return saySpaced("什么也没有到达", "nothing arrives");
  const { zh, en } = frameWords(parameters, effect.flight);
  const { copy } = effect.flight;
  return copy === 1
    ? saySpaced(`${zh}到达接收方`, `${en} reaches the receiver`)
    : saySpaced(`第 ${copy} 次发出的${zh}到达接收方`, `${en}, sent ${nth(copy)} time, reaches the receiver`);
}

function ackArrives(before: State, { parameters, effect }: State): Text {
  if (effect.flight === null) return saySpaced("什么也没有到达", "nothing arrives");
  const { zh, en } = ackWords(parameters, effect.flight.number);
  const blocks =
    effect.flight.blocks.length === 0
      ? saySpaced("", "")
      : saySpaced(`，带 SACK ${blockWords(effect.flight)}`, ` with SACK ${blockWords(effect.flight)}`);
  const isDuplicate = effect.news === "duplicate" || effect.news === "fast-retransmit";
  const count = before.sender.duplicates + 1;
  const duplicate = isDuplicate ? saySpaced(`，是第 ${count} 个重复的`, `, duplicate number ${count}`) : saySpaced("", "");
  return saySpaced(`${zh}${blocks.zh}到达发送方${duplicate.zh}`, `${en}${blocks.en} reaches the sender${duplicate.en}`);
}

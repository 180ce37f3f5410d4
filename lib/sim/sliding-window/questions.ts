import { withChoices } from "@/lib/sim/choices";
import type { PredictionQuestion } from "@/lib/sim/engine";
import type { Text } from "@/lib/text";
import { join, saySpaced } from "../say";
import { coming } from "./coming";
import { describe } from "./describe";
import { modulo, seqOf } from "./numbers";
import { isTcp, type Protocol } from "./protocols";
import type { Event, Input, State } from "./state";
import { lettersOf } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

const RECEIVER_CHOICES = {
  delivered: saySpaced("交给程序：正好轮到它", "Gives it to the program: it is its turn"),
  kept: saySpaced("先留着，等缺口补上再交", "Keeps it until the gap before it is filled"),
  discarded: saySpaced("丢弃，重复上一个确认", "Drops it and repeats its last confirmation"),
  repeated: saySpaced("认出是副本，再确认一次", "Knows it for a copy and confirms it once more"),
  mistaken: saySpaced("把旧帧当成新的一帧收下", "Takes the old frame for a new one and accepts it"),
  silent: saySpaced("丢弃，什么也不回", "Drops it and answers nothing"),
  nothing: saySpaced("什么也不做：没有帧到达", "Nothing: no frame arrives"),
} satisfies Record<string, Text>;

const receiverDoes: Question = {
  prompt: (before, event, after) =>
    join(coming(before, event, after), saySpaced("接收方拿它怎么办？", "What does the receiver do with it?")),
  ask(before, event, after) {
    const { outcome, mistaken } = after.effect;
    const key = mistaken ? "mistaken" : outcome === null ? "nothing" : outcome === "ignored" ? "silent" : outcome;
    const pool = poolOf(key, after);
    return withChoices(
      RECEIVER_CHOICES[key],
      pool.map((other) => RECEIVER_CHOICES[other]),
      describe(before, event, after),
    );
  },
};

type ReceiverChoice = keyof typeof RECEIVER_CHOICES;

/** What might be done with such a frame, what tempts most first; no two of them are true of the same step. */
function poolOf(right: ReceiverChoice, { parameters }: State): ReceiverChoice[] {
  switch (right) {
    // What is taken for a new frame is kept or given to the program as one.
    case "mistaken":
      return ["repeated", "discarded", "silent"];
    // To confirm a copy once more may be to repeat the last confirmation.
    case "repeated":
      return ["mistaken", "kept", "delivered", "silent"];
    case "discarded":
      return parameters.protocol === "go-back-n" ? ["kept", "mistaken", "silent"] : ["mistaken", "silent", "delivered"];
    default:
      return isTcp(parameters.protocol)
        ? ["delivered", "kept", "discarded", "repeated"]
        : ["repeated", "discarded", "kept", "delivered", "silent"];
  }
}

/** What the sender will put on the line again because of this step. */
const senderResends: Question = {
  prompt: (before, event, after) =>
    join(coming(before, event, after), saySpaced("发送方因此重发什么？", "What does the sender send again because of it?")),
  ask(before, event, after) {
    const { sender } = after;
    const from = sender.base;
    const goesBack = !isTcp(after.parameters.protocol) && sender.next < sender.highest ? range(sender.next, sender.highest) : [];
    const again = goesBack.length > 0 ? goesBack : sender.resend.toSorted((a, b) => a - b);
    const none = saySpaced("什么也不重发", "Nothing at all");
    const right = again.length === 0 ? none : lettersOf(again);
    const missing = range(from, sender.highest).filter((place) => !after.receiver.kept.some((kept) => kept.frame === place));
    const pool = [[from], range(from, sender.highest), missing, range(from, from + 2), range(0, sender.highest)]
      .filter((places) => places.length > 0)
      .map(lettersOf);
    return withChoices(right, [...pool, none], describe(before, event, after));
  },
};

function range(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
}

/** What the number of an ACK means is a convention, and books differ. */
const ACK_MEANS: Record<Protocol, Text | null> = {
  "stop-and-wait": saySpaced("ACK 的号码是最后收下的那一帧的。", "An ACK bears the number of the last frame accepted."),
  "go-back-n": saySpaced("ACK 的号码是按序收到的最后一帧的。", "An ACK bears the number of the last frame received in order."),
  "selective-repeat": saySpaced("ACK 只确认它写明的那一帧。", "An ACK confirms the one frame that it names."),
  tcp: null,
  "tcp-sack": null,
};

/** The number in the ACK that answers the frame that arrives next. */
const nextAck: Question = {
  prompt: (before, event, after) =>
    join(
      coming(before, event, after),
      ACK_MEANS[after.parameters.protocol],
      saySpaced("接收方因此回的 ACK，号码是多少？", "Which number does the ACK in answer carry?"),
    ),
  ask(before, event, after) {
    const { parameters, effect, receiver } = after;
    const none = saySpaced("它不回 ACK", "It sends no ACK");
    const text = (place: number) => {
      const number = isTcp(parameters.protocol) ? seqOf(place) : modulo(place, parameters.numbers);
      return saySpaced(String(number), String(number));
    };
    const sent = effect.sent?.kind === "ack" ? effect.sent : null;
    const right = sent === null ? none : text(sent.number);
    const place = effect.flight?.frame ?? receiver.next;
    const pool = [place, place + 1, before.receiver.next, before.receiver.next - 1, receiver.next, place + 2]
      .filter((other) => other >= 0)
      .map(text);
    return withChoices(right, [...pool, none], describe(before, event, after));
  },
};

export const questions = {
  "receiver-does": receiverDoes,
  "sender-resends": senderResends,
  "next-ack": nextAck,
} satisfies Record<string, Question>;

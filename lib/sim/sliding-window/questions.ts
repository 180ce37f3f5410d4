import type { PredictionQuestion } from "@/lib/sim/engine";
import type { Text } from "@/lib/text";
import { describe } from "./describe";
import { modulo, seqOf } from "./numbers";
import { isTcp } from "./protocols";
import type { Event, Input, State } from "./state";
import { flightWords, lettersOf, say } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

const RECEIVER_CHOICES = {
  delivered: say("交给程序：正好轮到它", "Gives it to the program: it is its turn"),
  kept: say("先留着，等缺口补上再交", "Keeps it until the gap before it is filled"),
  discarded: say("丢弃，重复上一个确认", "Drops it and repeats its last confirmation"),
  repeated: say("认出是副本，再确认一次", "Knows it for a copy and confirms it once more"),
  mistaken: say("当成新的一帧收下", "Takes it for a new frame and accepts it"),
  nothing: say("什么也不做：没有帧到达", "Nothing: no frame arrives in this step"),
} satisfies Record<string, Text>;

const receiverDoes: Question = {
  prompt: (before) => {
    const nearest = nearestFrame(before);
    return nearest === undefined
      ? say("接收方接下来做什么？", "What does the receiver do next?")
      : say(
          `接下来${flightWords(before.parameters, nearest).zh}到达。接收方拿它怎么办？`,
          `Next, ${flightWords(before.parameters, nearest).en} arrives. What does the receiver do with it?`,
        );
  },
  ask(before, event, after) {
    const { outcome, mistaken } = after.effect;
    const key = outcome === null || outcome === "ignored" ? "nothing" : mistaken ? "mistaken" : outcome;
    // What each protocol might do comes first, so that the wrong choices tempt.
    const pool = isTcp(after.parameters.protocol)
      ? (["delivered", "kept", "discarded", "repeated"] as const)
      : (["mistaken", "repeated", "discarded", "kept", "delivered"] as const);
    return withChoices(
      RECEIVER_CHOICES[key],
      pool.map((other) => RECEIVER_CHOICES[other]),
      describe(before, event, after),
    );
  },
};

function nearestFrame({ flight }: State) {
  return flight
    .filter(({ kind, lostAtMs }) => kind === "frame" && lostAtMs === null)
    .sort((one, other) => one.arrivesAtMs - other.arrivesAtMs)[0];
}

/** What the sender will put on the line again because of this step. */
const senderResends: Question = {
  prompt: say("发送方接下来会重发什么？", "What will the sender send again now?"),
  ask(before, event, after) {
    const { sender } = after;
    const from = sender.base;
    const goesBack = !isTcp(after.parameters.protocol) && sender.next < sender.highest ? range(sender.next, sender.highest) : [];
    const again = goesBack.length > 0 ? goesBack : sender.resend.toSorted((a, b) => a - b);
    const none = say("什么也不重发", "Nothing at all");
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

/** The number in the ACK that answers the frame that arrives next. */
const nextAck: Question = {
  prompt: say("接收方接下来发出的 ACK，号码是多少？", "Which number does the receiver’s next ACK carry?"),
  ask(before, event, after) {
    const { parameters, effect, receiver } = after;
    const none = say("这一步不发 ACK", "It sends no ACK in this step");
    const text = (place: number) => {
      const number = isTcp(parameters.protocol) ? seqOf(place) : modulo(place, parameters.numbers);
      return say(String(number), String(number));
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

/** The right choice among the first few of a pool that differ from it, in an order that gives nothing away. */
function withChoices(right: Text, pool: Text[], why: Text): { choices: Text[]; right: number; why: Text } {
  const wrong: Text[] = [];
  for (const text of pool) {
    if (wrong.length < 3 && text.en !== right.en && wrong.every((other) => other.en !== text.en)) wrong.push(text);
  }
  const choices = [right, ...wrong].sort((a, b) => (a.en < b.en ? -1 : 1));
  return { choices, right: choices.indexOf(right), why };
}

export const questions = {
  "receiver-does": receiverDoes,
  "sender-resends": senderResends,
  "next-ack": nextAck,
} satisfies Record<string, Question>;

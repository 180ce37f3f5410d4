import { withChoices } from "@/lib/sim/choices";
import type { PredictionQuestion } from "@/lib/sim/engine";
import { flagsOf } from "@/lib/sim/tcp/segment";
import { add } from "@/lib/sim/tcp/sequence";
import { isSynchronized, STATES } from "@/lib/sim/tcp/tcb";
import { whoIsFirst } from "@/lib/sim/tcp-network/coming";
import { HOSTS, type HostName, peerOf } from "@/lib/sim/tcp-network/hosts";
import { stateQuestion } from "@/lib/sim/tcp-network/state-question";
import { seconds } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { coming } from "./coming";
import { describe } from "./describe";
import type { Event, Input, State } from "./state";
import { nameOf } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** What either side might say next while a connection opens; enough for four choices in every situation. */
const SAYABLE: [HostName, string][] = [
  ["client", "SYN"],
  ["server", "SYN,ACK"],
  ["client", "ACK"],
  ["client", "RST"],
  ["server", "RST,ACK"],
  ["server", "ACK"],
];

const nextSpeaker: Question = {
  prompt(before, event, after) {
    if (event.type === "timeout") return whoIsFirst(before.flight);
    return join(coming(before, event, after), say("谁接着开口，说什么？", "Who speaks now, and what does it say?"));
  },
  ask(before, event, after) {
    const speaker = after.effect.sent.length > 0 ? after.effect.host : null;
    const sent = after.segment;
    const right = speaker !== null && sent !== null ? utterance(after, speaker, flagsOf(sent)) : silence();
    const others = sayable(event, after).map(([host, flags]) => utterance(after, host, flags));
    const pool = speaker === null ? others : [silence(), ...others];
    const said = describe(before, event, after);
    return withChoices(right, pool, join(said, speaker === null ? whyNobody(event, after) : whyNotTheOther(before, event)));
  },
};

/** Whoever gets a segment is the likeliest to speak. */
function sayable(event: Event | Input, { effect }: State): [HostName, string][] {
  const { flight } = effect;
  if (event.type !== "arrive" || flight === null) return SAYABLE;
  // By the letter of RFC 9293 a repeated SYN is met by a bare ACK: too good a wrong choice where Linux repeats its SYN,ACK.
  const fitting = SAYABLE.filter(([host, flags]) => effect.row !== "23" || host !== "server" || flags !== "ACK");
  const isReceiver = ([host]: [HostName, string]) => host !== flight.from;
  return [...fitting.filter(isReceiver), ...fitting.filter((each) => !isReceiver(each))];
}

function utterance(state: State, host: HostName, flags: string): Text {
  const who = nameOf(state, host);
  return say(`${who.zh}：${flags}`, `${who.en}: ${flags}`);
}

function silence(): Text {
  return say("谁也不开口", "Nobody");
}

/** Two timers run, and one is due first. */
function whyNotTheOther(before: State, event: Event | Input): Text | null {
  if (event.type !== "timeout") return null;
  const other = peerOf(event.host);
  const { timer } = before[other];
  if (timer === null) return null;
  const who = nameOf(before, other);
  const due = seconds(timer.firesAtMs);
  return say(`${who.zh}的定时器要到 ${due} 才到期。`, `${who.en}’s timer is not due before ${due}.`);
}

/** What a silent step teaches. */
function whyNobody(event: Event | Input, after: State): Text {
  switch (event.type) {
    case "lose":
    case "drop":
      return say(
        "丢失不会通知任何一方：发送方要等自己的定时器到期才会再开口。",
        "Nobody is told of a loss: the sender speaks again only when its own timer expires.",
      );
    case "arrive":
      return whyNoReply(after);
    case "timeout":
    case "abort":
      return say("放弃是自己的事，不必告诉对方。", "To give up takes no message: the other side is not asked.");
    case "accept":
    case "accept-now":
      return say(
        "accept() 只是程序和内核之间的事，线上什么也没有。",
        "accept() is between program and kernel: nothing goes on the wire.",
      );
    default:
      return say("这一步只改变路上的报文段。", "This step changes only what is on its way.");
  }
}

function whyNoReply({ effect }: State): Text {
  const got = effect.flight?.segment;
  if (effect.queueFull) {
    return say(
      "在对方看来，这和 SYN 丢了没有两样：它等定时器到期再发一次。",
      "To the other side this looks like a lost SYN: its timer will send it once more.",
    );
  }
  if (got?.rst)
    return say(
      "RST 从不引来回答，否则两边会互相拒绝个没完。",
      "A RST is never answered, or two sides could refuse each other for ever.",
    );
  if (got !== undefined && !got.syn && !got.fin && got.data === 0) {
    return say(
      "只带 ACK 的报文段不占编号，不需要确认，否则确认要再确认，没有尽头。",
      "A segment with nothing but an ACK takes up no number and is not acknowledged itself, or there would be no end to it.",
    );
  }
  return say("没有新的东西要说，就不必开口。", "Where there is nothing new to say, nothing is said.");
}

/** The states of an opening, the last ones first: those tempt most. */
const POOL = STATES.filter((state) => !isSynchronized(state) || state === "ESTABLISHED").toReversed();

function stateOf(host: HostName): Question {
  return stateQuestion({
    coming,
    stateOf: (state) => state[host].tcb.state,
    nameOf: (state) => nameOf(state, host),
    acted: ({ effect }) => effect.host === host,
    pool: POOL,
    describe,
  });
}

/** What a segment acknowledges, as a number. */
const nextAck: Question = {
  prompt(before, event, after) {
    const ack = say("因此发出的报文段里，ack 是多少？", "What is ack in the segment that is sent because of it?");
    return join(coming(before, event, after), ack);
  },
  ask(before, event, after) {
    const ack = after.effect.sent.length > 0 ? (after.segment?.ack ?? null) : null;
    const none = say("没有 ack", "It has no ack");
    const right = ack === null ? none : numberText(ack);
    // What somebody might take for it: the next number, the last one, and one too many, of either side.
    const numbers = HOSTS.flatMap((host) => {
      const { nxt } = after[host].tcb.snd;
      return [nxt, add(nxt, -1), add(nxt, 1)];
    });
    return withChoices(right, [...numbers.map(numberText), none], describe(before, event, after));
  },
};

function numberText(value: number): Text {
  return { zh: String(value), en: String(value) };
}

export const questions = {
  "next-speaker": nextSpeaker,
  "client-state": stateOf("client"),
  "server-state": stateOf("server"),
  "next-ack": nextAck,
} satisfies Record<string, Question>;

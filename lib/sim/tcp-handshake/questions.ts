import type { PredictionQuestion } from "@/lib/sim/engine";
import { flagsOf } from "@/lib/sim/tcp/segment";
import { add } from "@/lib/sim/tcp/sequence";
import { isSynchronized, STATES } from "@/lib/sim/tcp/tcb";
import { withChoices } from "@/lib/sim/tcp-network/choices";
import { HOSTS, type HostName } from "@/lib/sim/tcp-network/hosts";
import { stateQuestion } from "@/lib/sim/tcp-network/state-question";
import { join, say } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
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
  prompt: say("接下来谁开口，说什么？", "Who speaks next, and what?"),
  ask(before, event, after) {
    const speaker = after.effect.sent.length > 0 ? after.effect.host : null;
    const sent = after.segment;
    const right = speaker !== null && sent !== null ? utterance(after, speaker, flagsOf(sent)) : silence();
    const others = SAYABLE.map(([host, flags]) => utterance(after, host, flags));
    const pool = speaker === null ? others : [silence(), ...others];
    const said = describe(before, event, after);
    return withChoices(right, pool, speaker === null ? join(said, whyNobody(event, after)) : said);
  },
};

function utterance(state: State, host: HostName, flags: string): Text {
  const who = nameOf(state, host);
  return say(`${who.zh}：${flags}`, `${who.en}: ${flags}`);
}

function silence(): Text {
  return say("这一步没有谁开口", "Nobody, in this step");
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
    prompt:
      host === "client"
        ? say("这一步之后，客户端处于什么状态？", "Which state is the client in after this step?")
        : say("这一步之后，服务端处于什么状态？", "Which state is the server in after this step?"),
    stateOf: (state) => state[host].tcb.state,
    nameOf: (state) => nameOf(state, host),
    acted: ({ effect }) => effect.host === host,
    pool: POOL,
    describe,
  });
}

/** What a segment acknowledges, as a number. */
const nextAck: Question = {
  prompt: say("接下来发出的报文段里 ack 是多少？", "What is ack in the segment that is sent next?"),
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

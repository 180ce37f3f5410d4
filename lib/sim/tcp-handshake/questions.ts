import type { PredictionQuestion } from "@/lib/sim/engine";
import { flagsOf } from "@/lib/sim/tcp/segment";
import { add } from "@/lib/sim/tcp/sequence";
import { isSynchronized, STATES, type TcpState } from "@/lib/sim/tcp/tcb";
import { withChoices } from "@/lib/sim/tcp-network/choices";
import { HOSTS, type HostName } from "@/lib/sim/tcp-network/hosts";
import { join, midSentence, say } from "@/lib/sim/tcp-network/words";
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

/** Which state one end is in once the next step is over. */
function stateQuestion(host: HostName): Question {
  return {
    prompt:
      host === "client"
        ? say("这一步之后，客户端处于什么状态？", "Which state is the client in after this step?")
        : say("这一步之后，服务端处于什么状态？", "Which state is the server in after this step?"),
    ask(before, event, after) {
      const right = after[host].tcb.state;
      const held = before[host].tcb.state;
      const opening = STATES.filter((state) => !isSynchronized(state) || state === "ESTABLISHED");
      // The state it is in now tempts most; then those of an opening, in the order in which they are passed through.
      const pool = [held, ...opening.toReversed()];
      return withChoices(stateText(right), pool.map(stateText), whyState(host, before, event, after));
    },
  };
}

/** What the step did to the end that is asked about, which is often not the one that acted. */
function whyState(host: HostName, before: State, event: Event | Input, after: State): Text {
  const who = nameOf(after, host);
  const [held, is] = [before[host].tcb.state, after[host].tcb.state];
  const said = describe(before, event, after);
  if (held !== is)
    return join(said, say(`${who.zh}就这样从 ${held} 到了 ${is}。`, `That takes ${midSentence(who).en} from ${held} to ${is}.`));
  if (after.effect.host === host)
    return join(said, say(`${who.zh}的状态不变，还是 ${is}。`, `It leaves ${midSentence(who).en} where it was, in ${is}.`));
  return join(
    say(
      `这一步${who.zh}既没有收到什么，也没有做什么，所以还是 ${is}。`,
      `${who.en} receives nothing and does nothing in this step, so it is still in ${is}.`,
    ),
    said,
  );
}

function stateText(state: TcpState): Text {
  return { zh: state, en: state };
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
  "client-state": stateQuestion("client"),
  "server-state": stateQuestion("server"),
  "next-ack": nextAck,
} satisfies Record<string, Question>;

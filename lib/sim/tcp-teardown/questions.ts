import { withChoices } from "@/lib/sim/choices";
import type { PredictionQuestion } from "@/lib/sim/engine";
import { flagsOf } from "@/lib/sim/tcp/segment";
import { add } from "@/lib/sim/tcp/sequence";
import type { TcpState } from "@/lib/sim/tcp/tcb";
import { whoIsFirst } from "@/lib/sim/tcp-network/coming";
import { HOSTS, type HostName } from "@/lib/sim/tcp-network/hosts";
import { stateQuestion } from "@/lib/sim/tcp-network/state-question";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { coming } from "./coming";
import { describe } from "./describe";
import type { Event, Input, State } from "./state";
import { nameOf, sentBy } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** What either side might say while a connection closes. */
const SAYABLE: [HostName, string][] = [
  ["client", "ACK"],
  ["server", "FIN,ACK"],
  ["client", "FIN,ACK"],
  ["server", "ACK"],
  ["client", "RST"],
  ["server", "RST"],
];

const nextSpeaker: Question = {
  prompt(before, event, after) {
    if (event.type === "timeout" && event.timer === "retransmission") return whoIsFirst(before.flight);
    return join(coming(before, event, after), say("谁接着开口，说什么？", "Who speaks now, and what does it say?"));
  },
  ask(before, event, after) {
    const { host } = after.effect;
    const sent = sentBy(after).at(-1);
    const others = sayable(event, after).map(([name, flags]) => utterance(name, flags));
    const said = describe(before, event, after);
    if (sent === undefined || host === null) return withChoices(SILENCE, others, join(said, whyNobody(event, after)));
    return withChoices(utterance(host, flagsOf(sent)), [SILENCE, ...others], said);
  },
};

const SILENCE = say("谁也不开口", "Nobody");

/** Whoever gets a segment is the likeliest to speak. */
function sayable(event: Event | Input, { effect }: State): [HostName, string][] {
  const { flight } = effect;
  if (event.type !== "arrive" || flight === null) return SAYABLE;
  const isReceiver = ([host]: [HostName, string]) => host !== flight.from;
  return [...SAYABLE.filter(isReceiver), ...SAYABLE.filter((each) => !isReceiver(each))];
}

function utterance(host: HostName, flags: string): Text {
  const who = nameOf(host);
  return say(`${who.zh}：${flags}`, `${who.en}: ${flags}`);
}

/** What a silent step teaches. */
function whyNobody(event: Event | Input, { effect }: State): Text {
  switch (event.type) {
    case "lose":
    case "drop":
      return say(
        "丢失不会通知任何一方：发送方要等自己的定时器到期才会再开口。",
        "Nobody is told of a loss: the sender speaks again only when its own timer expires.",
      );
    case "timeout":
      return say("忘掉一条连接不必告诉对方。", "To forget a connection takes no message.");
    case "arrive":
      return effect.flight?.segment.rst
        ? say(
            "RST 从不引来回答，否则两边会互相拒绝个没完。",
            "A RST is never answered, or two sides could refuse each other for ever.",
          )
        : say(
            "只带 ACK 的报文段不占编号，自己不需要确认。",
            "A segment with nothing but an ACK takes up no number and needs no acknowledgment itself.",
          );
    default:
      return say("这一步只改变路上的报文段。", "This step changes only what is on its way.");
  }
}

/** The closing states, those that lie next to each other on the way first. */
const POOL: TcpState[] = ["FIN-WAIT-2", "TIME-WAIT", "CLOSED", "LAST-ACK", "CLOSE-WAIT", "CLOSING", "FIN-WAIT-1"];

function stateOf(host: HostName): Question {
  return stateQuestion({
    coming,
    // Of several connections the one that the step was about, or the first.
    stateOf: ({ connections, effect }) => connections[effect.connection]?.[host].tcb.state ?? "CLOSED",
    nameOf: () => nameOf(host),
    acted: ({ effect }) => effect.host === host,
    pool: POOL,
    describe,
  });
}

/** Two numbers in a segment: what it acknowledges, and where it begins itself. */
function numberOf(field: "seq" | "ack"): Question {
  return {
    prompt(before, event, after) {
      const number = say(`因此发出的报文段里，${field} 是多少？`, `What is ${field} in the segment that is sent because of it?`);
      return join(coming(before, event, after), number);
    },
    ask(before, event, after) {
      const sent = sentBy(after).at(-1)?.[field] ?? null;
      const none = field === "ack" ? say("没有 ack", "It has no ack") : say("没有报文段发出", "No segment is sent");
      const right = sent === null ? none : numberText(sent);
      // What somebody might take for it: the next number of either side, the last one, and one too many.
      const numbers = HOSTS.flatMap((host) => {
        const nxt = after.connections[after.effect.connection]?.[host].tcb.snd.nxt ?? 0;
        return [nxt, add(nxt, -1), add(nxt, 1)];
      });
      return withChoices(right, [...numbers.map(numberText), none], describe(before, event, after));
    },
  };
}

function numberText(value: number): Text {
  return { zh: String(value), en: String(value) };
}

export const questions = {
  "next-speaker": nextSpeaker,
  "client-state": stateOf("client"),
  "server-state": stateOf("server"),
  "next-ack": numberOf("ack"),
  "next-seq": numberOf("seq"),
} satisfies Record<string, Question>;

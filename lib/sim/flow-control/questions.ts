import { withChoices } from "@/lib/sim/choices";
import type { PredictionQuestion } from "@/lib/sim/engine";
import type { Text } from "@/lib/text";
import { join, saySpaced } from "../say";
import { coming, receiverRule, senderRule, standing } from "./coming";
import { describe } from "./describe";
import { MSS_OCTETS } from "./mss";
import type { Event, Input, State } from "./state";

type Question = PredictionQuestion<State, Event | Input>;

/** Who breaks the silence. */
const nextMove: Question = {
  prompt: (before) => join(standing(before), saySpaced("接下来发生什么？", "What happens next?")),
  ask(before, event, after) {
    const { sent } = after.effect;
    const right = moveOf(event, sent?.segment.kind);
    const pool = [MOVES.probe, MOVES.update, MOVES.data, MOVES.again, MOVES.read, MOVES.arrive];
    const asked = withChoices(right, pool, describe(before, event, after));
    return right === MOVES.probe ? { ...asked, whys: asked.choices.map((choice) => WHY_NOT.get(choice)) } : asked;
  },
};

const MOVES = {
  probe: saySpaced("发送方往关着的窗口里发一个探测", "The sender sends a probe into the closed window"),
  update: saySpaced("接收方发出窗口更新", "The receiver sends a window update"),
  data: saySpaced("发送方发出下一段数据", "The sender sends the next data"),
  again: saySpaced("发送方重发没有确认的数据", "The sender repeats unconfirmed data"),
  read: saySpaced("程序读走数据，线上没有动静", "The program reads, and nothing goes on the wire"),
  arrive: saySpaced("路上的报文段到达", "A segment that is on its way arrives"),
  lose: saySpaced("路上的报文段丢了", "A segment that is on its way is lost"),
} satisfies Record<string, Text>;

/** What speaks against the other moves while the window is closed and everything sent is acknowledged. */
const WHY_NOT = new Map<Text, Text>([
  [
    MOVES.update,
    saySpaced(
      "窗口更新只在程序读走数据、空出地方时发一次。它不带数据，没有人确认，丢了也不会重发。",
      "A window update goes once, when the program has read and made room. It carries no data, so nobody acknowledges it, and it is not repeated.",
    ),
  ],
  [MOVES.again, saySpaced("发出的都得到了确认，没有要重发的。", "All that was sent is acknowledged; nothing is left to repeat.")],
  [
    MOVES.data,
    saySpaced("发送方所知的窗口是 0，新的数据还不能发。", "The window that the sender knows is 0: new data may not go."),
  ],
]);

function moveOf(event: Event | Input, sent: string | undefined): Text {
  switch (event.type) {
    case "lose":
    case "drop":
      return MOVES.lose;
    case "arrive":
      return MOVES.arrive;
    case "read":
    case "read-all":
      return sent === undefined ? MOVES.read : MOVES.update;
    default:
      return sent === "probe" ? MOVES.probe : sent === "again" ? MOVES.again : MOVES.data;
  }
}

/** The window in the next segment of the receiver. */
const nextWindow: Question = {
  prompt: (before, event, after) =>
    join(
      coming(before, event, after),
      receiverRule(before),
      saySpaced("接收方随即通告的窗口是多少？", "Which window does the receiver then announce?"),
    ),
  ask(before, event, after) {
    const { sent } = after.effect;
    const { receiver, parameters } = after;
    const announced = sent?.segment.from === "receiver" ? sent.segment.window : null;
    const none = saySpaced("它什么也不通告", "It announces nothing");
    const right = announced === null ? none : amount(announced);
    const free = receiver.read + parameters.bufferOctets - receiver.nxt;
    const held = before.receiver.edge - before.receiver.nxt;
    const pool = [held, free, parameters.bufferOctets, 0, after.effect.read, held + MSS_OCTETS].map(amount);
    return withChoices(right, [...pool.slice(0, 2), none, ...pool.slice(2)], describe(before, event, after));
  },
};

/** How much the sender sends in the step to come. */
const howMuch: Question = {
  prompt: (before, event, after) =>
    join(
      coming(before, event, after),
      senderRule(before),
      saySpaced("它这一段发多少字节？", "How many bytes does its segment carry?"),
    ),
  ask(before, event, after) {
    const { sent } = after.effect;
    const { sender } = after;
    const none = saySpaced("它什么也不发", "It sends nothing");
    const right = sent?.segment.from === "sender" ? amount(sent.segment.length) : none;
    const pool = [sender.window, MSS_OCTETS, 1, sender.cwnd, 2 * MSS_OCTETS].filter((count) => count > 0).map(amount);
    return withChoices(right, [...pool.slice(0, 2), none, ...pool.slice(2)], describe(before, event, after));
  },
};

function amount(count: number): Text {
  return saySpaced(String(count), String(count));
}

export const questions = {
  "next-move": nextMove,
  "next-window": nextWindow,
  "how-much": howMuch,
} satisfies Record<string, Question>;

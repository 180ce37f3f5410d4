import type { PredictionQuestion } from "@/lib/sim/engine";
import { flagsOf } from "@/lib/sim/tcp/segment";
import { add } from "@/lib/sim/tcp/sequence";
import { isSynchronized, STATES, type TcpState } from "@/lib/sim/tcp/tcb";
import type { Text } from "@/lib/text";
import { describe } from "./describe";
import { type Event, HOSTS, type HostName, type Input, type State } from "./state";
import { nameOf, say } from "./words";

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
    return withChoices(right, pool, describe(before, event, after));
  },
};

function utterance(state: State, host: HostName, flags: string): Text {
  const who = nameOf(state, host);
  return say(`${who.zh}：${flags}`, `${who.en}: ${flags}`);
}

function silence(): Text {
  return say("这一步没有谁开口", "Nobody, in this step");
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
      return withChoices(stateText(right), pool.map(stateText), describe(before, event, after));
    },
  };
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
  "next-speaker": nextSpeaker,
  "client-state": stateQuestion("client"),
  "server-state": stateQuestion("server"),
  "next-ack": nextAck,
} satisfies Record<string, Question>;

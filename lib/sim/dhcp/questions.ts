import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { describe } from "./describe";
import type { ClientState, Event, Input, Message, State } from "./state";
import { say } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

const STATES: ClientState[] = ["BOUND", "RENEWING", "REBINDING", "INIT"];

/** The client's state once this step is done. */
const clientState: Question = {
  prompt: say("这一步之后，客户端处于什么状态？", "Which state is the client in after this step?"),
  ask(before, event, after) {
    const right = STATES.indexOf(after.client.state);
    if (right === -1) throw new Error("client-state: it is none of the choices.");
    return { choices: STATES.map((state) => say(state, state)), right, why: describe(before, event, after) };
  },
};

const GOALS = ["everybody", "its server", "another server", "nobody"] as const;
const GOAL_WORDS: Record<(typeof GOALS)[number], Text> = {
  everybody: say("广播给链路上的所有人", "Everybody on the link, by broadcast"),
  "its server": say("单播给租给它地址的那台服务器", "The server that gave the lease, by unicast"),
  "another server": say("单播给还没有问过的服务器", "A server not asked so far, by unicast"),
  nobody: say("谁也不发：它停用地址", "Nobody: it stops using its address"),
};

/** To whom the client turns in this step. */
const target: Question = {
  prompt: say("客户端现在向谁发？", "To whom does the client send now?"),
  ask(before, event, after) {
    const sent = after.flights.find(({ id, from }) => id > before.serial && from === "client");
    const goal = sent === undefined ? "nobody" : sent.to === "all" ? "everybody" : "its server";
    return { choices: GOALS.map((one) => GOAL_WORDS[one]), right: GOALS.indexOf(goal), why: describe(before, event, after) };
  },
};

/** As the REQUEST arrives: what the server does that it does not name. */
const otherServer: Question = {
  prompt: say(
    "没有被选中的那台服务器，听到这个 REQUEST 会怎样？",
    "What does the server that was not chosen do at this REQUEST?",
  ),
  ask(before, event, after) {
    const message = event.kind === "arrive" ? before.flights.find(({ id }) => id === event.message) : undefined;
    if (message?.type !== "REQUEST" || message.serverId === null)
      throw new Error("other-server: no REQUEST that names one arrives.");
    return {
      choices: [
        say("也回 ACK，地址留作备用", "It sends an ACK too, as a reserve"),
        say("收回自己的提议，什么也不发", "It takes its offer back and sends nothing"),
        say("回 NAK，要客户端改选它", "It sends a NAK, to be chosen instead"),
      ],
      right: 1,
      why: describe(before, event, after),
    };
  },
};

const REPLIES: (Message["type"] | null)[] = ["ACK", "NAK", "OFFER", null];

/** What a server answers to the message that arrives. */
const reply: Question = {
  prompt: say("服务器 A 怎样回答？", "What does server A answer?"),
  ask(before, event, after) {
    const sent = after.flights.find(({ id, from }) => id > before.serial && from === "a");
    return {
      choices: REPLIES.map((type) => (type === null ? say("不回答", "Nothing") : say(type, type))),
      right: REPLIES.indexOf(sent?.type ?? null),
      why: describe(before, event, after),
    };
  },
};

export const questions: Record<string, Question> = {
  "client-state": clientState,
  target,
  "other-server": otherServer,
  reply,
};

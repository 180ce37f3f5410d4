import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { say } from "../say";
import { describe } from "./describe";
import { happening } from "./happening";
import { NOBODY } from "./network";
import type { ClientState, Event, Input, Message, Server, State } from "./state";
import { PLACES } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

const STATES: ClientState[] = ["BOUND", "RENEWING", "REBINDING", "INIT"];
const STATE_WORDS: Partial<Record<ClientState, Text>> = {
  BOUND: say("BOUND 是租期还在、还没到 T1 的时候。", "BOUND is while the lease runs, before T1."),
  RENEWING: say(
    "RENEWING 是 T1 到 T2 之间：只问自己的服务器。",
    "RENEWING is from T1 to T2, while it asks its own server alone.",
  ),
  REBINDING: say(
    "REBINDING 是 T2 到租期结束之间：问所有的服务器。",
    "REBINDING is from T2 to the end of the lease, while it asks any server.",
  ),
  INIT: say("INIT 是没有租约、从头再来的时候。", "INIT is without a lease, before it begins anew."),
};

/** The client's state once this step is done. */
const clientState: Question = {
  prompt(before, event) {
    const { zh, en } = happening(before, event);
    return say(`${zh}客户端接着处于什么状态？`, `${en} Which state is the client in then?`);
  },
  ask(before, event, after) {
    const right = STATES.indexOf(after.client.state);
    if (right === -1) throw new Error("client-state: it is none of the choices.");
    return {
      choices: STATES.map((state) => say(state, state)),
      right,
      why: describe(before, event, after),
      whys: STATES.map((state) => STATE_WORDS[state]),
    };
  },
};

const GOALS = ["everybody", "its server", "another server", "nobody"] as const;
const GOAL_WORDS: Record<(typeof GOALS)[number], { choice: Text; wrong: Text }> = {
  everybody: {
    choice: say("广播给链路上的所有人", "Everybody on the link, by broadcast"),
    wrong: say(
      "广播是没有租约的时候，或者 T2 之后的事：有自己的服务器可问，就先单独问它。",
      "It broadcasts without a lease, or after T2. Before that it asks the server that it has, alone.",
    ),
  },
  "its server": {
    choice: say("单播给租给它地址的那台服务器", "The server that gave the lease, by unicast"),
    wrong: say("单独问自己的服务器，是从 T1 到 T2 的事。", "To ask its own server alone is what it does from T1 to T2."),
  },
  "another server": {
    choice: say("单播给还没有问过的服务器", "A server not asked so far, by unicast"),
    wrong: say(
      "它只记得自己的那台服务器；要让别的听见，只有广播。",
      "It remembers its own server only: for others to hear it, it has to broadcast.",
    ),
  },
  nobody: {
    choice: say("谁也不发：它停用地址", "Nobody: it stops using its address"),
    wrong: say("到租期结束之前，地址都可以用，也还可以续。", "Until the lease ends it may use the address, and renew it."),
  },
};

/** To whom the client turns as it wakes. */
const target: Question = {
  prompt(before, event) {
    const { zh, en } = happening(before, event);
    return say(`${zh}客户端现在向谁发？`, `${en} To whom does the client send now?`);
  },
  ask(before, event, after) {
    const sent = after.flights.find(({ id, from }) => id > before.serial && from === "client");
    if (event.kind !== "wake" || (sent === undefined && event.wake !== "end"))
      throw new Error("target: the client does not wake to send in this frame.");
    const goal = sent === undefined ? "nobody" : sent.to === "all" ? "everybody" : "its server";
    return {
      choices: GOALS.map((one) => GOAL_WORDS[one].choice),
      right: GOALS.indexOf(goal),
      why: describe(before, event, after),
      whys: GOALS.map((one) => GOAL_WORDS[one].wrong),
    };
  },
};

/** The REQUEST that names one server, and who else hears it. */
function chosen(before: State, event: Event | Input): { by: Text; other: Text } {
  const message = event.kind === "arrive" ? before.flights.find(({ id }) => id === event.message) : undefined;
  if (message?.type !== "REQUEST" || message.serverId === null || message.to !== "all" || before.parameters.relay)
    throw new Error("other-server: no REQUEST that names one arrives.");
  const other = before.servers.find(({ id, isOn }) => id !== message.serverId && isOn);
  if (other === undefined) throw new Error("other-server: there is no other server.");
  return { by: PLACES[message.serverId], other: PLACES[other.id] };
}

/** As the REQUEST arrives: what the server does that it does not name. */
const otherServer: Question = {
  prompt(before, event) {
    const { by, other } = chosen(before, event);
    return say(
      `REQUEST 写明选的是${by.zh}，广播到两台服务器。${other.zh} 听到它会怎样？`,
      `The REQUEST, which names ${by.en}, reaches both servers. What does ${other.en} do?`,
    );
  },
  ask(before, event, after) {
    const { by } = chosen(before, event);
    return {
      choices: [
        say("也回 ACK，地址留作备用", "It sends an ACK too, as a reserve"),
        say("收回自己的提议，什么也不发", "It takes its offer back and sends nothing"),
        say("回 NAK，要客户端改选它", "It sends a NAK, to be chosen instead"),
      ],
      right: 1,
      why: describe(before, event, after),
      whys: [
        say(
          `只有被选中的${by.zh} 回 ACK；一个客户端用不着两个租约。`,
          `Only ${by.en}, which was chosen, sends an ACK: one client has no use for two leases.`,
        ),
        undefined,
        say(
          "NAK 是说所要的地址不对；客户端选别人，没有什么不对。",
          "A NAK says that the address asked for is wrong; to choose another server is not.",
        ),
      ],
    };
  },
};

const REPLIES: (Message["type"] | null)[] = ["ACK", "NAK", "OFFER", null];

/** The message that reaches server A. */
function asked(before: State, event: Event | Input): { message: Message; server: Server } {
  const message = event.kind === "arrive" ? before.flights.find(({ id }) => id === event.message) : undefined;
  const server = before.servers.find(({ id, isOn }) => id === "a" && isOn);
  const reaches = message?.to === "a" || (message?.to === "all" && message.from === "client" && !before.parameters.relay);
  if (message === undefined || server === undefined || !reaches)
    throw new Error("reply: nothing reaches server A in this frame.");
  return { message, server };
}

function contents({ type, serverId, requested, ciaddr }: Message, { bindings }: Server): Text {
  if (type === "DISCOVER") return say("一个 DISCOVER", "A DISCOVER");
  const address = requested ?? (ciaddr === NOBODY ? null : ciaddr);
  const isKnown = bindings.some((one) => one.address === address && one.status !== "declined");
  const named = serverId === null ? say("没写服务器", "no server") : say(`写明${PLACES[serverId].zh}`, PLACES[serverId].en);
  const record = isKnown ? say("A 有记录", "A has on record") : say("A 没有记录", "A has no record of");
  return say(
    `一个 ${type}，${named.zh}，要的是 ${address}（${record.zh}），`,
    `A ${type} that names ${named.en} and asks for ${address}, which ${record.en},`,
  );
}

/** What a server answers to the message that arrives. */
const reply: Question = {
  prompt(before, event) {
    const { message, server } = asked(before, event);
    const { zh, en } = contents(message, server);
    return say(
      `${zh}到了服务器 A，它管的网络是 192.168.1.0/24。它怎样回答？`,
      `${en} reaches server A, whose network is 192.168.1.0/24. What does A answer?`,
    );
  },
  ask(before, event, after) {
    asked(before, event);
    const sent = after.flights.find(({ id, from }) => id > before.serial && from === "a");
    const silence = say(
      "不作声，是地址属于这个网络而它没有记录的时候：也许别的服务器有。",
      "It is silent about an address of this network that it has no record of: another server may have one.",
    );
    return {
      choices: REPLIES.map((type) => (type === null ? say("不回答", "Nothing") : say(type, type))),
      right: REPLIES.indexOf(sent?.type ?? null),
      why: describe(before, event, after),
      whys: [
        say("ACK 确认这个地址在这里可以用。", "An ACK confirms that the address is good here."),
        say("NAK 说这个地址在这里不能用。", "A NAK says that the address is no good here."),
        say("OFFER 回答的是 DISCOVER。", "An OFFER is the answer to a DISCOVER."),
        sent?.type === "NAK" ? silence : undefined,
      ],
    };
  },
};

export const questions: Record<string, Question> = {
  "client-state": clientState,
  target,
  "other-server": otherServer,
  reply,
};

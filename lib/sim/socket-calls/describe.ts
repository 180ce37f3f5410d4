import { flagsOf } from "@/lib/sim/tcp/segment";
import { describeWay } from "@/lib/sim/tcp-network/describe-way";
import { seconds, segmentWords } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { describeClientCall, describeServerCall } from "./describe-call";
import { describeDeed } from "./describe-deed";
import type { Endpoint, Event, Input, State } from "./state";
import { inSentence, nameOf } from "./words";

/** One sentence or two on what a step did, for the transcript. */
export function describe(before: State, event: Event | Input, after: State): Text {
  const { zh, en } = tell(before, event, after);
  return { zh: zh.replace(NAME_BEFORE_HAN, "$& "), en };
}

/** A letter or an address and the character after it stand apart in Chinese. */
const NAME_BEFORE_HAN = /(?:客户端 [A-D]|\.\d{1,3})(?=\p{Script=Han})/gu;

function tell(before: State, event: Event | Input, after: State): Text {
  switch (event.type) {
    case "call":
      return describeClientCall(before, event.client, after);
    case "server-call":
      return describeServerCall(before, after);
    case "arrive":
      return arriving(before, after);
    case "flood":
    case "forge-syn":
    case "forge-ack":
      return forging(before, after);
    case "timeout":
      return expiring(event.at, event.connection, before, after);
    case "hurry":
      return say("你让服务端的程序放下别的事，现在就继续。", "You let the server’s program drop its other work and go on now.");
    case "kill":
      return killing(event.client, after);
    default: {
      const { flight } = after.effect;
      if (flight === null) return NOTHING;
      const from = flight.from === "client" ? inSentence(flight.connection ?? 0, after) : say("服务端", "The server");
      return describeWay(event.type, flight, from);
    }
  }
}

const NOTHING = say("没有什么可做的了。", "There is nothing left to act on.");

function arriving(before: State, after: State): Text {
  const { flight, connection } = after.effect;
  if (flight === null || connection === null) return NOTHING;
  const who = inSentence(connection, after);
  const words = segmentWords(flight.segment);
  if (flight.from === "client") {
    return join(
      say(`${who.zh}的 ${words.zh}到达服务端。`, `${words.en} from ${who.en} reaches the server.`),
      describeDeed(before, after),
      wakesServer(before, after),
    );
  }
  return join(
    say(`${words.zh}到达${who.zh}。`, `${words.en} reaches ${who.en}.`),
    clientTakes(connection, before, after),
    wakesClient(connection, before, after),
  );
}

function forging(before: State, after: State): Text {
  const { flight, connection } = after.effect;
  if (flight === null || connection === null) return NOTHING;
  const who = inSentence(connection, after);
  const words = segmentWords(flight.segment);
  return join(
    say(
      `攻击者的 ${words.zh}到达服务端，源地址是${who.zh}。`,
      `The attacker’s ${words.en} reaches the server, as if from ${who.en.replace("the forged ", "")}.`,
    ),
    describeDeed(before, after),
    wakesServer(before, after),
  );
}

/** What a client's kernel does with what it got. */
function clientTakes(index: number, before: State, after: State): Text | null {
  const [was, is] = [before.clients[index], after.clients[index]];
  const got = after.effect.flight?.segment;
  if (was === undefined || is === undefined || got === undefined) return null;
  const [sent] = after.effect.sent;
  if (got.rst) return is.tcb.state === "CLOSED" ? say("对它来说连接到此为止。", "For it the connection is over.") : null;
  if (was.tcb.state === "SYN-SENT" && is.tcb.state === "ESTABLISHED") {
    return say("它认为连接已建立，发出 ACK。", "It is ESTABLISHED and sends its ACK.");
  }
  if (got.syn) {
    return sent === undefined
      ? say("它没有回答。", "It gives no answer.")
      : say(
          `它以为早就连上了，只再发一个 ${flagsOf(sent.segment)}。`,
          `It believes it has long been connected, and merely repeats its ${flagsOf(sent.segment)}.`,
        );
  }
  if (got.data > 0 && is.unread > was.unread) return say("字节放进它的接收缓冲区。", "The bytes go into its receive buffer.");
  if (got.fin && is.ended) return say("服务端不会再发什么了。", "The server will send no more.");
  if (is.tcb.state === "CLOSED")
    return say("它的 FIN 得到确认，连接在它这边结束了。", "Its FIN is acknowledged, and on its side the connection is over.");
  return is.tcb.snd.una === was.tcb.snd.una ? null : say("它的数据得到了确认。", "Its data is acknowledged.");
}

/** A program that slept, and for which this was what it waited for. */
function wakesClient(index: number, before: State, after: State): Text | null {
  const [was, is] = [before.clients[index]?.program, after.clients[index]?.program];
  if (!was?.blocked || was.dueMs !== null || is?.dueMs == null) return null;
  return say(`这唤醒了睡在 ${is.call}() 里的程序。`, `That wakes the program, which slept in ${is.call}().`);
}

function wakesServer(before: State, after: State): Text | null {
  const [was, is] = [before.program, after.program];
  if (!was.blocked || was.dueMs !== null || is.dueMs === null) return null;
  return say(`这唤醒了睡在 ${is.call}() 里的程序。`, `That wakes the program, which slept in ${is.call}().`);
}

function expiring(at: "client" | "server", connection: number, before: State, after: State): Text {
  const end: Endpoint | undefined =
    at === "client" ? before.clients[connection] : before.sockets.find((socket) => socket.connection === connection);
  const waited = seconds((end?.timer?.firesAtMs ?? 0) - (end?.timer?.setAtMs ?? 0));
  const who = inSentence(connection, after);
  const [sent] = after.effect.sent;
  if (sent !== undefined) {
    const words = segmentWords(sent.segment);
    return at === "client"
      ? say(
          `等了 ${waited} 没有回答：${who.zh}的内核重发 ${words.zh}。`,
          `No answer for ${waited}: the kernel of ${who.en} repeats ${words.en}.`,
        )
      : say(
          `等了 ${waited} 没有回答：服务端向${who.zh}重发 ${words.zh}。`,
          `No answer for ${waited}: the server repeats ${words.en} to ${who.en}.`,
        );
  }
  if (at === "server") {
    const lived = seconds(after.nowMs - (end?.openedAtMs ?? 0));
    return after.effect.deed === "expired"
      ? say(
          `又等了 ${waited}：服务端不再重发，${who.zh}的半连接占了 ${lived}，现在让出位置。`,
          `Another ${waited}: the server repeats no more. After ${lived} the half-open entry of ${who.en} gives up its place.`,
        )
      : say(`服务端放弃了与${who.zh}的连接。`, `The server gives up its connection with ${who.en}.`);
  }
  return join(
    say(`又等了 ${waited}，${who.zh}的内核放弃。`, `After another ${waited} the kernel of ${who.en} gives up.`),
    wakesClient(connection, before, after),
  );
}

function killing(index: number, after: State): Text {
  const who = nameOf(index, after);
  const [sent] = after.effect.sent;
  return join(
    say(`你结束了${who.zh}的程序。`, `You end the program of ${inSentence(index, after).en}.`),
    sent === undefined ? null : say(`内核发出 ${flagsOf(sent.segment)}。`, `Its kernel sends ${flagsOf(sent.segment)}.`),
  );
}

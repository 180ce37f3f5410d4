import { describeWay } from "@/lib/sim/tcp-network/describe-way";
import { segmentWords } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { MESSAGE_OCTETS } from "./client";
import type { Endpoint, Event, Input, Program, State } from "./state";
import { inSentence, nameOf } from "./words";

/** What a step begins with, for a prediction of what becomes of it, and the settings that decide and are not drawn. */
export function coming(before: State, event: Event | Input, after: State): Text {
  const { flight, connection } = after.effect;
  switch (event.type) {
    case "call": {
      const client = before.clients[event.client];
      const { zh, en } = nameOf(event.client, before);
      return client === undefined ? NOTHING : calling(say(`${zh} `, en), client.program, client);
    }
    case "server-call": {
      const served = before.sockets.find((socket) => socket.connection === before.program.connection);
      return calling(say("服务端的程序", "The server’s program"), before.program, served);
    }
    case "arrive":
    case "flood":
    case "forge-syn":
    case "forge-ack": {
      if (flight === null || connection === null) return NOTHING;
      const who = inSentence(connection, after);
      const words = segmentWords(flight.segment);
      if (flight.from === "server") return say(`${words.zh}到达${who.zh}。`, `${words.en} reaches ${who.en}.`);
      const set = settings(flight.segment.syn, connection, before);
      return say(
        `${who.zh} 的 ${words.zh}到达服务端${set === null ? "" : `（${set.zh}）`}。`,
        `${words.en} from ${who.en} reaches the server${set === null ? "" : `, which has ${set.en}`}.`,
      );
    }
    case "timeout":
      return event.at === "client"
        ? say(
            `${nameOf(event.connection, before).zh} 的重传定时器到期。`,
            `The retransmission timer of ${inSentence(event.connection, before).en} expires.`,
          )
        : say(
            `服务端为${inSentence(event.connection, before).zh} 设的重传定时器到期。`,
            `The server’s retransmission timer for ${inSentence(event.connection, before).en} expires.`,
          );
    case "hurry":
      return say("服务端的程序放下别的事，继续往下走。", "The server’s program drops its other work and goes on.");
    case "kill":
      return say(
        `${nameOf(event.client, before).zh} 的程序被结束。`,
        `The program of ${inSentence(event.client, before).en} is ended.`,
      );
    default:
      if (flight === null) return NOTHING;
      return describeWay(
        event.type,
        flight,
        flight.from === "server" ? say("服务端", "The server") : nameOf(flight.connection ?? 0, after),
      );
  }
}

const NOTHING = say("没有什么可做的了。", "There is nothing left to act on.");

/** The server's settings where they decide: in a full queue, and for what belongs to no entry. */
function settings(isSyn: boolean, connection: number, { parameters, halfOpen, queue, sockets }: State): Text | null {
  const isCrowded = queue.length >= halfOpen.length;
  const isKnown = sockets.some((socket) => socket.connection === connection);
  const isCookie = isSyn ? isCrowded || !halfOpen.includes(null) : !isKnown;
  const set = [
    isCookie ? setting("SYN cookie", "SYN cookies", parameters.cookies) : null,
    isCrowded ? setting("tcp_abort_on_overflow", "tcp_abort_on_overflow", parameters.abortOnOverflow) : null,
  ].filter((each) => each !== null);
  if (set.length === 0) return null;
  return say(set.map(({ zh }) => zh).join("，"), set.map(({ en }) => en).join(" and "));
}

function setting(zh: string, en: string, isOn: boolean): Text {
  return say(`${zh} ${isOn ? "开着" : "关着"}`, `${en} switched ${isOn ? "on" : "off"}`);
}

/** A call that is made, or one that was slept in and goes on; `end` is the connection that it is about. */
function calling(who: Text, { call, blocked }: Program<string>, end: Endpoint | undefined): Text {
  if (call === null) return NOTHING;
  if (blocked)
    return join(
      say(`${who.zh}睡在 ${call}() 里，被唤醒了。`, `${who.en}, asleep in ${call}(), has been woken.`),
      held(call, end),
    );
  if (call === "send") {
    return say(
      `${who.zh}调用 send()，要发 ${MESSAGE_OCTETS} 字节；发送缓冲区还是空的。`,
      `${who.en} calls send() with ${MESSAGE_OCTETS} bytes, and the send buffer is empty.`,
    );
  }
  return join(say(`${who.zh}调用 ${call}()。`, `${who.en} calls ${call}().`), held(call, end));
}

/** What recv() finds, which the picture shows for nobody. */
function held(call: string, end: Endpoint | undefined): Text | null {
  if (call !== "recv" || end === undefined || end.error !== null) return null;
  if (end.unread > 0) {
    return say(`接收缓冲区里有 ${end.unread} 字节。`, `The receive buffer holds ${end.unread} bytes.`);
  }
  return end.ended
    ? say("接收缓冲区是空的，对方的 FIN 已经到了。", "The receive buffer is empty, and the peer’s FIN has arrived.")
    : say("接收缓冲区是空的，对方还没有关闭。", "The receive buffer is empty, and the peer has not closed.");
}

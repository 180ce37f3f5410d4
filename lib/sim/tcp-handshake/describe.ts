import { flagsOf } from "@/lib/sim/tcp/segment";
import { describeWay } from "@/lib/sim/tcp-network/describe-way";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import { type HostName, peerOf } from "@/lib/sim/tcp-network/hosts";
import { capitalised, midSentence, seconds, segmentWords } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { REACTIONS } from "./reactions";
import type { Event, Host, Input, State } from "./state";
import { nameOf } from "./words";

/** One sentence or two on what a step did, for the transcript. */
export function describe(before: State, event: Event | Input, after: State): Text {
  switch (event.type) {
    case "open":
      return opening(event.host, after);
    case "send":
      return sending(after);
    case "accept":
    case "accept-now":
      return say(
        "服务端程序调用 accept()，取走一条已完成的连接：队列空出一格。",
        "The server’s program calls accept() and fetches a finished connection: the queue has room.",
      );
    case "abort":
      return aborting(after);
    case "timeout":
      return expiring(event.host, before, after);
    default:
      return onTheWay(event.type, before, after);
  }
}

function lastSent(state: State) {
  return state.effect.sent.length > 0 && state.segment ? state.segment : undefined;
}

function opening(host: HostName, after: State): Text {
  const who = nameOf(after, host);
  const sent = lastSent(after);
  const words = sent ? segmentWords(sent) : say("", "");
  return say(
    `${who.zh}的程序调用 connect()：发出 ${words.zh}，进入 SYN-SENT。`,
    `${who.en}’s program calls connect(): out goes ${words.en}, and the state is SYN-SENT.`,
  );
}

function sending(after: State): Text {
  const sent = lastSent(after);
  const words = sent ? segmentWords(sent) : say("", "");
  const who = nameOf(after, "client");
  return say(`${who.zh}的程序发送数据：${words.zh}。`, `${who.en}’s program sends its data: ${words.en}.`);
}

function aborting(after: State): Text {
  const sent = lastSent(after);
  const who = nameOf(after, "client");
  const gone = say(
    `${who.zh}的程序放弃，连接作废，状态回到 CLOSED。`,
    `${who.en}’s program gives up: the connection is gone, the state CLOSED.`,
  );
  return sent ? join(gone, say(`对方从 ${flagsOf(sent)} 得知。`, `The other side is told by ${flagsOf(sent)}.`)) : gone;
}

function expiring(name: HostName, before: State, after: State): Text {
  const who = nameOf(after, name);
  const timer = before[name].timer;
  const waited = seconds(timer ? timer.firesAtMs - timer.setAtMs : 0);
  const sent = lastSent(after);
  if (sent === undefined) return givingUp(name, before, after, waited);
  const next = after[name].timer;
  const wait = seconds(next ? next.firesAtMs - next.setAtMs : 0);
  const words = segmentWords(sent);
  return say(
    `等了 ${waited} 没有回答：${who.zh}把 ${words.zh}原样再发一次，接下来等 ${wait}。`,
    `No answer for ${waited}: ${midSentence(who).en} sends ${words.en} once more, and will now wait ${wait}.`,
  );
}

function givingUp(name: HostName, before: State, after: State, waited: string): Text {
  const who = nameOf(after, name);
  const total = seconds(after.nowMs - before[name].openedAtMs);
  switch (after.effect.row) {
    case "29":
      return say(
        `又等了 ${waited}，还是没有确认。${who.zh}丢掉半连接条目，回到 LISTEN。`,
        `Another ${waited} without an acknowledgment: ${midSentence(who).en} drops its half-open entry and is back in LISTEN.`,
      );
    case "54":
      return say(
        `数据始终没有得到确认，${who.zh}放弃连接，回到 CLOSED。`,
        `The data was never acknowledged: ${midSentence(who).en} abandons the connection and is CLOSED.`,
      );
    default:
      return say(
        `从第一个 SYN 算起已有 ${total}，${who.zh}放弃：connect() 以超时失败，状态回到 CLOSED。`,
        `${total} after its first SYN ${midSentence(who).en} gives up: connect() fails with a timeout, and the state is CLOSED.`,
      );
  }
}

function onTheWay(type: "lose" | "arrive" | "drop" | "duplicate" | "delay", before: State, after: State): Text {
  const seen = after.effect.flight;
  if (seen === null) return say("没有什么可做的了。", "There is nothing left to act on.");
  return type === "arrive" ? arriving(seen, before, after) : describeWay(type, seen, nameOf(after, seen.from));
}

function arriving({ from, segment: got }: Flight, before: State, after: State): Text {
  const { queueFull, row, delivered } = after.effect;
  const name = peerOf(from);
  const who = nameOf(after, name);
  const words = segmentWords(got);
  const arrival = say(`${words.zh}到达${who.zh}。`, `${words.en} reaches ${midSentence(who).en}.`);
  if (queueFull) {
    return join(
      arrival,
      say(
        "全连接队列满了：服务端不记条目，也不回答，把它丢弃。",
        "The accept queue is full: the server makes no entry, gives no answer, and drops it.",
      ),
    );
  }
  const state = host(after, name).tcb.state;
  const react = row === null ? undefined : REACTIONS[row];
  const reaction = react?.({ who: midSentence(who), got, sent: lastSent(after), state });
  const data = delivered > 0 ? say(`${delivered} 字节数据交给了程序。`, `${delivered} bytes go to the program.`) : null;
  const listens = state === "LISTEN" && host(before, name).tcb.state === "ESTABLISHED";
  const back = listens ? say("服务端继续监听。", "The server goes on listening.") : null;
  return join(arrival, reaction ? capitalised(reaction) : null, data, back);
}

function host(state: State, name: HostName): Host {
  return state[name];
}

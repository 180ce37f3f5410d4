import { describeWay } from "@/lib/sim/tcp-network/describe-way";
import { type HostName, peerOf } from "@/lib/sim/tcp-network/hosts";
import { capitalised, midSentence, seconds, segmentWords } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { describeCalls } from "./describe-calls";
import { REACTIONS } from "./reactions";
import type { Event, Host, Input, State, TimerName } from "./state";
import { nameOf, sentBy } from "./words";

/** One sentence or two on what a step did, for the transcript. */
export function describe(before: State, event: Event | Input, after: State): Text {
  return onConnection(after, event, tell(before, event, after));
}

/** Which one, where there are several. */
function onConnection(state: State, event: Event | Input, told: Text): Text {
  if (state.connections.length === 1 || event.type === "exit") return told;
  const number = state.effect.connection + 1;
  return say(`第 ${number} 条连接：${told.zh}`, `Connection ${number}: ${midSentence(told).en}`);
}

function tell(before: State, event: Event | Input, after: State): Text {
  const { effect } = after;
  switch (event.type) {
    case "call":
    case "send":
    case "close":
    case "abort":
      return describeCalls(before, after) ?? say("这一步什么也没有改变。", "This step changes nothing.");
    case "exit":
      return say(
        "你结束了服务端的进程：系统替它关闭手里的每一条连接。",
        "You end the server’s process: its system closes every connection that it held.",
      );
    case "timeout":
      return expiring(event.timer, before, after);
    case "arrive":
      return arriving(before, after);
    default:
      if (effect.flight === null) return say("没有什么可做的了。", "There is nothing left to act on.");
      return describeWay(event.type, effect.flight, nameOf(effect.flight.from));
  }
}

function hostIn(state: State, name: HostName): Host | undefined {
  return state.connections[state.effect.connection]?.[name];
}

function arriving(before: State, after: State): Text {
  const { row, delivered, calls, host: name, flight } = after.effect;
  if (flight === null || name === null) return say("没有什么可做的了。", "There is nothing left to act on.");
  const who = nameOf(name);
  const words = segmentWords(flight.segment);
  const arrival = say(`${words.zh}到达${who.zh}。`, `${words.en} reaches ${midSentence(who).en}.`);
  const data = delivered > 0 ? say(`${delivered} 字节数据交给了程序。`, `${delivered} bytes go to the program.`) : null;
  if (calls.length > 0) return join(arrival, data, describeCalls(before, after));
  const state = hostIn(after, name)?.tcb.state ?? "CLOSED";
  const key = after.effect.lostUnread ? "unread" : skipsWait(before, after) ? "skipped" : row;
  const react = key === null ? undefined : REACTIONS[key];
  const reaction = react?.({ who: midSentence(who), got: flight.segment, sent: sentBy(after).at(-1), state });
  return join(arrival, reaction ? capitalised(reaction) : null, data);
}

/** The step that would have led to TIME-WAIT. */
function skipsWait(before: State, after: State): boolean {
  const { row } = after.effect;
  return before.parameters.timeWait === "skipped" && (row === "37" || row === "39" || row === "43");
}

function expiring(timer: TimerName, before: State, after: State): Text {
  const name = after.effect.host ?? "client";
  const { connection } = after.effect;
  const host = before.connections[connection]?.[name];
  const next = hostIn(after, name);
  const who = nameOf(name);
  const mid = midSentence(who).en;
  const ran = timer === "retransmission" ? host?.timer : host?.waiting;
  const waited = seconds(ran ? ran.firesAtMs - ran.setAtMs : 0);
  if (timer === "time-wait") {
    const too = after.connections[connection]?.[peerOf(name)].tcb.state === "CLOSED";
    return say(
      `2 MSL（${waited}）过去了，再没有重发的 FIN：${who.zh}${too ? "也" : ""}回到 CLOSED。`,
      `2 MSL (${waited}) have passed without another FIN: ${mid}${too ? ", too," : ""} is CLOSED.`,
    );
  }
  if (timer === "orphan") {
    return say(
      `等了 ${waited}，对方的 FIN 没有来，也没有进程再持有这个套接字：${who.zh}的 Linux 把它丢掉，CLOSED。对方没有得到通知。`,
      `${waited} without the other FIN, and no process holds the socket any more: Linux drops it, and ${mid} is CLOSED. The other side is not told.`,
    );
  }
  const sent = sentBy(after).at(-1);
  if (sent === undefined || !next?.timer) {
    return say(
      `又等了 ${waited}，还是没有确认：${who.zh}放弃，回到 CLOSED，不再告诉对方。`,
      `Another ${waited} without an acknowledgment: ${mid} gives up and is CLOSED, without a word to the other side.`,
    );
  }
  const words = segmentWords(sent);
  const wait = seconds(next.timer.firesAtMs - next.timer.setAtMs);
  return say(
    `等了 ${waited} 没有确认：${who.zh}再发一次 ${words.zh}，接下来等 ${wait}。`,
    `No acknowledgment for ${waited}: ${mid} sends ${words.en} once more, and will now wait ${wait}.`,
  );
}

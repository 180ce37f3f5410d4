import { describeWay } from "@/lib/sim/tcp-network/describe-way";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import { capitalised, seconds, segmentWords } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { describeCall } from "./describe-call";
import { REACTIONS } from "./reactions";
import type { Event, Input, State, TimerName } from "./state";
import { nameOf, sentBy, spaced } from "./words";

/** One sentence or two on what a step did, for the transcript. */
export function describe(before: State, event: Event | Input, after: State): Text {
  return spaced(tell(before, event, after));
}

function tell(before: State, event: Event | Input, after: State): Text {
  switch (event.type) {
    case "call":
      return describeCall(event.call, event.host, before, after);
    case "timeout":
      return expiring(event.host, event.timer, before, after);
    case "arrive":
      return arriving(after);
    default: {
      const { flight } = after.effect;
      return flight === null ? NOTHING : describeWay(event.type, flight, nameOf(flight.from));
    }
  }
}

const NOTHING = say("没有什么可做的了。", "There is nothing left to act on.");

function arriving(after: State): Text {
  const { row, delivered, flight, host } = after.effect;
  if (flight === null || host === null) return NOTHING;
  const who = nameOf(host);
  const words = segmentWords(flight.segment);
  const arrival = say(`${words.zh}到达${who.zh}。`, `${words.en} reaches ${who.en}.`);
  const react = row === null ? undefined : REACTIONS[row];
  const reaction = react?.({ who, got: flight.segment, sent: sentBy(after).at(-1), state: after[host].tcb.state });
  const data = delivered > 0 ? say(`${delivered} 字节数据交给了程序。`, `${delivered} bytes go to the program.`) : null;
  return join(arrival, reaction ? capitalised(reaction) : null, data);
}

function expiring(host: HostName, timer: TimerName, before: State, after: State): Text {
  const { zh, en } = nameOf(host);
  const ran = timer === "retransmission" ? before[host].timer : before[host].waiting;
  const waited = seconds(ran ? ran.firesAtMs - ran.setAtMs : 0);
  const sent = sentBy(after).at(-1);
  const next = after[host].timer;
  const { state } = after[host].tcb;
  if (timer === "time-wait") {
    return say(
      `2 MSL（${waited}）过去了，${zh}离开 TIME-WAIT，回到 CLOSED。`,
      `2 MSL (${waited}) have passed: ${en} leaves TIME-WAIT and is CLOSED.`,
    );
  }
  if (timer === "orphan") {
    return say(
      `等了 ${waited}，对方的 FIN 没有来，也没有进程再持有这个套接字：Linux 把它丢掉，${zh}回到 CLOSED。`,
      `${waited} without the other FIN, and no process holds the socket any more: Linux drops it, and ${en} is CLOSED.`,
    );
  }
  if (sent === undefined || next === null) {
    return say(
      `又等了 ${waited}，还是没有回答：${zh}放弃，回到 ${state}。`,
      `Another ${waited} without an answer: ${en} gives up and is in ${state}.`,
    );
  }
  const words = segmentWords(sent);
  const wait = seconds(next.firesAtMs - next.setAtMs);
  return say(
    `等了 ${waited} 没有回答：${zh}再发一次 ${words.zh}，接下来等 ${wait}。`,
    `No answer for ${waited}: ${en} sends ${words.en} once more, and will now wait ${wait}.`,
  );
}

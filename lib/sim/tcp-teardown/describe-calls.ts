import type { Segment } from "@/lib/sim/tcp/segment";
import { capitalised, midSentence, segmentWords } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import type { Call, State } from "./state";
import { nameOf, sentBy } from "./words";

type Told = { who: Text; sent: Segment[]; state: string; unread: number; lostUnread: boolean };

/** What a program did in a step, on its own or the moment it was told; null where it did nothing. */
export function describeCalls(before: State, after: State): Text | null {
  const { calls, host, connection } = after.effect;
  if (host === null || calls.length === 0) return null;
  const told: Told = {
    who: nameOf(host),
    sent: sentBy(after),
    state: after.connections[connection]?.[host].tcb.state ?? "CLOSED",
    unread: before.connections[connection]?.[host].unread ?? 0,
    lostUnread: after.effect.lostUnread,
  };
  if (after.effect.flight !== null) return atOnce(calls, told);
  return capitalised(join(...calls.map((call) => one(call, told))));
}

/** Its TCP had an ACK to send, and the program something of its own: one segment carries both. */
function atOnce(calls: Call[], { who, sent, state }: Told): Text {
  const words = sent.map(segmentWords);
  const zh = words.map((word) => word.zh).join("、");
  const en = words.map((word) => word.en).join(" and ");
  return calls.includes("send")
    ? say(
        `程序立刻回答并 close()：${who.zh}发出 ${zh}，确认就搭在数据里，进入 ${state}。`,
        `The program answers and calls close() at once: ${midSentence(who).en} sends ${en}; the acknowledgment rides on the data, and the state is ${state}.`,
      )
    : say(
        `程序立刻 close()，确认和 FIN 合成一个：${who.zh}发出 ${zh}，进入 ${state}。`,
        `The program calls close() at once, so one segment carries both ACK and FIN: ${midSentence(who).en} sends ${en} and is in ${state}.`,
      );
}

function one(call: Call, { who, sent, state, unread, lostUnread }: Told): Text {
  const [segment] = sent;
  const words = segment ? segmentWords(segment) : say("什么也没有", "nothing");
  switch (call) {
    case "send":
      return say(`${who.zh}的程序发送数据：${words.zh}。`, `${who.en}’s program sends data: ${words.en}.`);
    case "shutdown":
      return say(
        `${who.zh}的程序调用 shutdown()：我没有要发的了，但还要读。发出 ${words.zh}，进入 ${state}。`,
        `${who.en}’s program calls shutdown(): it has no more to send, but goes on reading. Out goes ${words.en}, and the state is ${state}.`,
      );
    case "close":
      if (state === "LAST-ACK") {
        return say(
          `${who.zh}的程序也说完了，调用 close()：发出 ${words.zh}，进入 LAST-ACK。`,
          `${who.en}’s program has finished too and calls close(): out goes ${words.en}, and the state is LAST-ACK.`,
        );
      }
      return lostUnread
        ? say(
            `${who.zh}的程序调用 close()，可是收下的 ${unread} 字节还没有读。这些数据要丢了，所以发的不是 FIN，而是 ${words.zh}，直接 CLOSED。`,
            `${who.en}’s program calls close(), but ${unread} bytes that arrived were never read. They are lost, so instead of a FIN out goes ${words.en}, and the state is CLOSED.`,
          )
        : say(
            `${who.zh}的程序调用 close()：不再发，也不再读。发出 ${words.zh}，进入 ${state}。`,
            `${who.en}’s program calls close(): no more sending, no more reading. Out goes ${words.en}, and the state is ${state}.`,
          );
    case "abort":
      return say(
        `${who.zh}的程序中止连接（SO_LINGER 设为 0 再 close()）：发出 ${words.zh}，排队的数据扔掉，立刻 CLOSED。`,
        `${who.en}’s program aborts (close() with SO_LINGER at zero): out goes ${words.en}, what was queued is thrown away, and the state is CLOSED.`,
      );
  }
}

import type { HostName } from "@/lib/sim/tcp-network/hosts";
import { segmentWords } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Call, State } from "./state";
import { nameOf, sentBy } from "./words";

/** What one program called, and what came of it. */
export function describeCall(call: Call, host: HostName, before: State, after: State): Text {
  const { zh, en } = nameOf(host);
  const [held, is] = [before[host].tcb.state, after[host].tcb.state];
  const sent = sentBy(after).at(-1);
  const words = sent ? segmentWords(sent) : null;
  switch (call) {
    case "passive-open":
      return say(
        `${zh}的程序调用 OPEN（被动）：${zh}进入 LISTEN，等着任何人的 SYN。什么也不发。`,
        `${en}’s program calls OPEN (passive): ${en} is in LISTEN and waits for a SYN from anybody. Nothing is sent.`,
      );
    case "active-open":
      return say(
        `${zh}的程序调用 OPEN（主动）：发出 ${words?.zh}，进入 ${is}。`,
        `${en}’s program calls OPEN (active): out goes ${words?.en}, and the state is ${is}.`,
      );
    case "send":
      return sending(zh, en, held, is, words);
    case "close":
      return words === null
        ? say(`${zh}的程序调用 CLOSE：${quietEnd(held, is).zh}`, `${en}’s program calls CLOSE. ${quietEnd(held, is).en}`)
        : say(
            `${zh}的程序调用 CLOSE：我没有要发的了。发出 ${words.zh}，从 ${held} 进入 ${is}。`,
            `${en}’s program calls CLOSE: it has no more to send. Out goes ${words.en}, and ${held} becomes ${is}.`,
          );
    case "abort":
      return words === null
        ? say(
            `${zh}的程序调用 ABORT：从 ${held} 直接回到 CLOSED，对方没有得到通知。`,
            `${en}’s program calls ABORT: ${held} becomes CLOSED, and the other side is not told.`,
          )
        : say(
            `${zh}的程序调用 ABORT：发出 ${words.zh}，从 ${held} 直接回到 CLOSED。`,
            `${en}’s program calls ABORT: out goes ${words.en}, and ${held} becomes CLOSED at once.`,
          );
    case "crash":
      return say(
        `${zh}死机重启：它忘了这条连接，回到 CLOSED，没有告诉任何人。`,
        `${en} crashes and restarts: it has forgotten the connection, is CLOSED, and has told nobody.`,
      );
  }
}

function sending(zh: string, en: string, held: string, is: string, words: Text | null): Text {
  if (words === null) {
    return say(
      `${zh}的程序调用 SEND：连接还没有打开，数据先排队。`,
      `${en}’s program calls SEND: the connection is not open yet, so the data waits.`,
    );
  }
  if (held === "LISTEN") {
    return say(
      `${zh}的程序在 LISTEN 里调用 SEND：被动变主动，先发 ${words.zh}，进入 ${is}，数据排队。`,
      `${en}’s program calls SEND in LISTEN: passive turns active. Out goes ${words.en}, the state is ${is}, and the data waits.`,
    );
  }
  return say(`${zh}的程序调用 SEND：发出 ${words.zh}。`, `${en}’s program calls SEND: out goes ${words.en}.`);
}

function quietEnd(held: string, is: string): Text {
  return is === "CLOSED"
    ? say(`从 ${held} 直接回到 CLOSED，没有什么要告诉对方。`, `${held} becomes CLOSED at once; there is nobody to tell.`)
    : say("FIN 要排在数据之后，先等着。", "The FIN has to wait behind the data.");
}

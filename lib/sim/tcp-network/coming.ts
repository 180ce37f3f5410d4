import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Flight } from "./flight";
import type { Stack, Timer } from "./timers";
import type { Waiting } from "./waiting";
import { midSentence, seconds, segmentWords } from "./words";

// What a step begins with, told without what becomes of it: the first half of a prediction's prompt. `who` is the end
// that it happens to, as a sentence begins with it.

export const NOTHING_LEFT = say("没有什么可做的了。", "There is nothing left to act on.");

export function arrivalAt(who: Text, { segment }: Flight): Text {
  const words = segmentWords(segment);
  return say(`${words.zh}到达${who.zh}。`, `${words.en} reaches ${midSentence(who).en}.`);
}

export function retransmissionDue(who: Text, timer: Timer | null): Text {
  const sends = timer?.sends ?? 1;
  const times = sends === 1 ? "once" : sends === 2 ? "twice" : `${sends} times`;
  return say(
    `${who.zh}发过 ${sends} 次，没有得到确认，重传定时器到期。`,
    `${who.en} has sent its segment ${times} without an acknowledgment, and the retransmission timer expires.`,
  );
}

export function waitOver(who: Text, waiting: Waiting | null): Text {
  if (waiting === null) return NOTHING_LEFT;
  const waited = seconds(waiting.firesAtMs - waiting.setAtMs);
  return waiting.timer === "time-wait"
    ? say(`${who.zh}等满了 2 MSL（${waited}）。`, `${who.en} has waited for 2 MSL (${waited}).`)
    : say(
        `${who.zh}是 Linux，等对方的 FIN 等了 ${waited}，没有进程再持有这个套接字。`,
        `${who.en}, a Linux system, has waited ${waited} for the other FIN, and no process holds the socket any more.`,
      );
}

/** A repeated SYN is where systems leave the letter of RFC 9293 §3.10.7.4, which has a bare ACK answer it. */
export function stackWords(stack: Stack): Text {
  return stack === "rfc"
    ? say("双方严格照 RFC 9293 的字面办事。", "Both keep to the letter of RFC 9293.")
    : say("双方都是 Linux。", "Both run Linux.");
}

/** Before a timer expires: to name it would say who speaks, and the picture shows when each is due. */
export function whoIsFirst(flight: readonly Flight[]): Text {
  return flight.some(({ lostAtMs }) => lostAtMs === null)
    ? say(
        "路上的报文段还没有到，先有一个定时器到期。谁开口，说什么？",
        "Before what is on its way arrives, a timer expires. Who speaks, and what does it say?",
      )
    : say(
        "路上什么也没有了。接下来谁先开口，说什么？",
        "Nothing is on its way any more. Who speaks first, and what does it say?",
      );
}

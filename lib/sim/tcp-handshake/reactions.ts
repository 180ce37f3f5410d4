import { flagsOf } from "@/lib/sim/tcp/segment";
import { answer, type Reactions } from "@/lib/sim/tcp-network/reaction";
import { COMMON_REACTIONS } from "@/lib/sim/tcp-network/reactions-common";
import { OPENING_REACTIONS } from "@/lib/sim/tcp-network/reactions-opening";
import { say } from "../say";

/** The common ones, and what differs where only two messages are allowed. */
export const REACTIONS: Reactions = {
  ...OPENING_REACTIONS,
  ...COMMON_REACTIONS,
  "5": ({ who, sent, got }) =>
    sent
      ? say(
          `${who.zh}没有在等这个回答，于是拒绝：${answer(sent).zh}，编号就取自那个对不上的 ack。`,
          `${who.en} is not waiting for this and refuses it: ${answer(sent).en}, the number taken from the ack that fits nothing.`,
        )
      : say(
          `${who.zh}毫不知情。假想的两次握手里没有第三句话，连拒绝也没有：${flagsOf(got)} 被丢弃，服务端就这样一直开着。`,
          `${who.en} knows nothing of it. With two messages there is no third, not even a refusal: it drops the ${flagsOf(got)}, and the server stays open for good.`,
        ),
  "8": ({ who, sent, state }) =>
    state === "ESTABLISHED"
      ? say(
          `${who.zh}回 ${answer(sent).zh}，并且立刻算作 ESTABLISHED。`,
          `${who.en} answers ${answer(sent).en}, and counts as ESTABLISHED at once.`,
        )
      : say(
          `${who.zh}记下对方的起点，回 ${answer(sent).zh}，进入 SYN-RECEIVED。`,
          `${who.en} notes the starting number, answers ${answer(sent).en}, and is SYN-RECEIVED.`,
        ),
  "11": ({ who, sent, got }) =>
    sent
      ? say(
          `ack = ${got.ack} 对不上${who.zh}发过的任何编号，于是拒绝：${answer(sent).zh}。`,
          `Its ack = ${got.ack} fits no number that ${who.en} has sent, so ${who.en} refuses with ${answer(sent).en}.`,
        )
      : say(
          `ack = ${got.ack} 对不上${who.zh}的编号，但两次握手里没有第三句话，只能丢弃。`,
          `Its ack = ${got.ack} does not fit, but with two messages there is no third in which to say so: ${who.en} drops it.`,
        ),
  "15": ({ who, sent }) =>
    sent
      ? say(
          `它确认了${who.zh}的 SYN，又带来对方的起点：${who.zh}进入 ESTABLISHED，发出 ${answer(sent).zh}。`,
          `It acknowledges ${who.en}’s SYN and brings the other start: ${who.en} is ESTABLISHED and sends ${answer(sent).en}.`,
        )
      : say(
          `${who.zh}进入 ESTABLISHED。两次握手到此为止，不再回答。`,
          `${who.en} is ESTABLISHED. Two messages are all there is: no reply.`,
        ),
  "52": ({ who, sent, got }) =>
    sent === undefined
      ? say(`${who.zh}早已连上，不再回答。`, `${who.en} is connected already and says nothing.`)
      : sent.syn
        ? say(
            `还是同一个 SYN，${who.zh}照样再答：${answer(sent).zh}。`,
            `The same SYN again, and the same answer from ${who.en}: ${answer(sent).en}.`,
          )
        : say(
            `${who.zh}早已连上，${got.ack === null ? "不认这个 SYN" : "再确认一次"}：${answer(sent).zh}。`,
            `${who.en} is connected already and ${got.ack === null ? "states its own numbers" : "acknowledges again"}: ${answer(sent).en}.`,
          ),
};

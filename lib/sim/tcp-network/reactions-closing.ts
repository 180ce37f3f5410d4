import { say } from "../say";
import { answer, type Reactions } from "./reaction";

/** The two directions closed one by one. */
export const CLOSING_REACTIONS: Reactions = {
  "33": ({ who, sent }) =>
    say(
      `${who.zh}的 TCP 立刻确认 ${answer(sent).zh}，并告诉程序“对方不再发了”：进入 CLOSE-WAIT。`,
      `${who.en}’s TCP acknowledges at once, ${answer(sent).en}, and tells its program that no more will come: CLOSE-WAIT.`,
    ),
  "35": ({ who }) =>
    say(
      `${who.zh}的 FIN 得到了确认：自己的方向关好了，进入 FIN-WAIT-2，等对方的 FIN。`,
      `Its FIN is acknowledged and its own direction closed: ${who.en} is in FIN-WAIT-2 and waits for the other FIN.`,
    ),
  "36": ({ who, sent }) =>
    say(
      `来的不是确认，而是对方自己的 FIN：两边同时在关。${who.zh}确认 ${answer(sent).zh}，进入 CLOSING。`,
      `Not an acknowledgment but a FIN of the other side’s own: both are closing. To it ${who.en} answers ${answer(sent).en} and is in CLOSING.`,
    ),
  "37": ({ who, sent }) =>
    say(
      `一个报文段既确认了${who.zh}的 FIN，又带来对方的 FIN：${who.zh}确认 ${answer(sent).zh}，跳过 FIN-WAIT-2，进入 TIME-WAIT。`,
      `One segment acknowledges ${who.en}’s FIN and brings the other: ${who.en} answers ${answer(sent).en}, skips FIN-WAIT-2 and is in TIME-WAIT.`,
    ),
  "38": ({ who, sent }) =>
    say(
      `${who.zh}关的只是自己的发送方向，照收照答：${answer(sent).zh}。`,
      `Only the sending direction of ${who.en} is closed; it still receives, and acknowledges: ${answer(sent).en}.`,
    ),
  "39": ({ who, sent }) =>
    say(
      `对方也说完了。${who.zh}确认 ${answer(sent).zh}，进入 TIME-WAIT，开始等 2 MSL。`,
      `The other side has finished too: ${who.en} answers ${answer(sent).en}, is in TIME-WAIT, and begins to wait for 2 MSL.`,
    ),
  "43": ({ who }) =>
    say(
      `${who.zh}的 FIN 也得到了确认：从 CLOSING 进入 TIME-WAIT，开始等 2 MSL。`,
      `Its own FIN is acknowledged now: ${who.en} goes from CLOSING to TIME-WAIT and begins to wait for 2 MSL.`,
    ),
  "44": ({ who }) =>
    say(
      `${who.zh}的 FIN 得到了确认：它删掉这条连接的记录，CLOSED。`,
      `Its FIN is acknowledged: ${who.en} deletes its record of the connection and is CLOSED.`,
    ),
  "46": ({ who, sent }) =>
    say(
      `这个 FIN 已经收到过，${who.zh}再确认一次：${answer(sent).zh}。`,
      `This FIN is known already; ${who.en} acknowledges it once more: ${answer(sent).en}.`,
    ),
  "47": ({ who, sent }) =>
    say(
      `对方重发了 FIN，说明确认没有到。${who.zh}再确认一次：${answer(sent).zh}，2 MSL 从头计时。`,
      `A repeated FIN means that the acknowledgment got lost: ${who.en} answers again, ${answer(sent).en}, and 2 MSL start over.`,
    ),
  "49": ({ who, sent }) =>
    say(
      `一个新的 SYN，编号在旧连接之上：Linux 让${who.zh}提前离开 TIME-WAIT，回 ${answer(sent).zh}。`,
      `A new SYN, numbered above the old connection: as Linux does, ${who.en} leaves TIME-WAIT early and answers ${answer(sent).en}.`,
    ),
  "51": ({ who }) =>
    say(
      `编号对得上，RST 生效：${who.zh}立刻 CLOSED，没有谁再得到通知。`,
      `Its number fits and the RST counts: ${who.en} is CLOSED at once, and no program is told.`,
    ),
  "60": ({ who }) =>
    say(
      `对方早就说过不再发了，FIN 之后的数据${who.zh}不理会。`,
      `The other side has said that it would send no more, so data behind its FIN is ignored by ${who.en}.`,
    ),
};

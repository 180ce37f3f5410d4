import { say } from "../say";
import { answer, type Reactions } from "./reaction";

/** Segments that arrive before there is a connection. */
export const OPENING_REACTIONS: Reactions = {
  "3": ({ who }) =>
    say(`${who.zh}没有这条连接，RST 直接作废。`, `${who.en} has no such connection, and a RST is never answered.`),
  "4": ({ who, sent }) =>
    say(
      `这个端口上没有程序。${who.zh}用 ${answer(sent).zh}拒绝。`,
      `Nobody is at this port: ${who.en} refuses with ${answer(sent).en}.`,
    ),
  "5": ({ who, sent }) =>
    say(
      `${who.zh}没有这条连接，于是拒绝：${answer(sent).zh}，编号就取自来者的 ack。`,
      `${who.en} has no such connection and refuses: ${answer(sent).en}, its number taken from the ack that came.`,
    ),
  "6": ({ who }) =>
    say(
      `${who.zh}只是在监听，没有什么可以复位，不予理会。`,
      `${who.en} merely listens; there is nothing to reset, so it is ignored.`,
    ),
  "7": ({ who, sent }) =>
    say(
      `${who.zh}已经没有对应的条目，回 ${answer(sent).zh}。`,
      `${who.en} has no entry for it any more and answers ${answer(sent).en}.`,
    ),
  "8": ({ who, sent }) =>
    say(
      `${who.zh}记下对方的起点，回 ${answer(sent).zh}，进入 SYN-RECEIVED。`,
      `${who.en} notes the starting number, answers ${answer(sent).en}, and is SYN-RECEIVED.`,
    ),
  "11": ({ who, sent, got }) =>
    say(
      `ack = ${got.ack} 对不上${who.zh}发过的任何编号，于是拒绝：${answer(sent).zh}。`,
      `Its ack = ${got.ack} fits no number that ${who.en} has sent, so ${who.en} refuses with ${answer(sent).en}.`,
    ),
  "12": ({ who }) =>
    say(`这个 RST 确认的不是${who.zh}的 SYN，不予理会。`, `This RST does not acknowledge the SYN, so ${who.en} ignores it.`),
  "13": ({ who }) =>
    say(
      `它确认了${who.zh}的 SYN，所以可信：连接被拒绝，connect() 立刻失败，${who.zh}回到 CLOSED。`,
      `It acknowledges ${who.en}’s SYN, so it is believed: connection refused. connect() fails at once, and ${who.en} is CLOSED.`,
    ),
  "14": ({ who }) =>
    say(`它没有确认什么，${who.zh}无从相信，不予理会。`, `It acknowledges nothing, so ${who.en} has no reason to believe it.`),
  "15": ({ who, sent }) =>
    say(
      `它确认了${who.zh}的 SYN，又带来对方的起点：${who.zh}进入 ESTABLISHED，发出 ${answer(sent).zh}。`,
      `It acknowledges ${who.en}’s SYN and brings the other start: ${who.en} is ESTABLISHED and sends ${answer(sent).en}.`,
    ),
  "16": ({ who, sent }) =>
    say(
      `来的是 SYN 而不是回答：对方也在打开。${who.zh}进入 SYN-RECEIVED，用同一个起点发出 ${answer(sent).zh}。`,
      `A SYN instead of an answer, so the other side is opening too: ${who.en} is SYN-RECEIVED and sends ${answer(sent).en}, with the same starting number.`,
    ),
  "17": ({ who }) =>
    say(
      `里面没有 SYN，${who.zh}学不到对方的起点，丢弃。`,
      `There is no SYN in it, so no starting number to learn: ${who.en} drops it.`,
    ),
  "20": ({ who }) =>
    say(
      `编号正好是${who.zh}期待的那一个：条目作废，回到 LISTEN。`,
      `Its number is the very one expected: ${who.en} drops the entry and is back in LISTEN.`,
    ),
  "21": ({ who }) => say(`连接被拒绝，${who.zh}回到 CLOSED。`, `Connection refused: ${who.en} is CLOSED.`),
  "22": ({ who }) =>
    say(
      `窗口里又来一个不同的 SYN：${who.zh}放弃手上的条目，回到 LISTEN，等对方再发。`,
      `Another SYN, inside the window: ${who.en} gives up its entry and is back in LISTEN, to be asked again.`,
    ),
  "23": ({ who, sent }) =>
    say(
      `编号和已有的条目相同，不会多出第二个。${who.zh}再答一次：${answer(sent).zh}。`,
      `It belongs to the entry that is there, no second one appears, and ${who.en} answers again: ${answer(sent).en}.`,
    ),
  "24": ({ who }) =>
    say(`它确认了${who.zh}的 SYN：${who.zh}进入 ESTABLISHED。`, `It acknowledges ${who.en}’s SYN: ${who.en} is ESTABLISHED.`),
  "24b": ({ who }) =>
    say(
      `SYN 早已收到，新的是其中的确认：${who.zh}进入 ESTABLISHED。`,
      `The SYN is known already; new is its acknowledgment: ${who.en} is ESTABLISHED.`,
    ),
  "25": ({ who, sent }) =>
    say(`ack 对不上，${who.zh}用 ${answer(sent).zh}拒绝。`, `The ack fits nothing: ${who.en} refuses with ${answer(sent).en}.`),
  "26": ({ who, sent }) =>
    say(
      `它同时确认了${who.zh}的 SYN、带来 FIN：${who.zh}确认 ${answer(sent).zh}，直接进入 CLOSE-WAIT。`,
      `It acknowledges ${who.en}’s SYN and brings a FIN: ${who.en} answers ${answer(sent).en} and is in CLOSE-WAIT straight away.`,
    ),
};

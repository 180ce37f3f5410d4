import { say } from "../say";
import { answer, type Reactions } from "./reaction";

/** What may arrive in any state in which there is a connection. */
export const COMMON_REACTIONS: Reactions = {
  "30": ({ who, sent }) => say(`${who.zh}确认：${answer(sent).zh}。`, `${who.en} acknowledges: ${answer(sent).en}.`),
  "31": ({ who, sent }) =>
    say(
      `前面还缺一段，${who.zh}先存着，仍然只确认到 ${answer(sent).zh}。`,
      `Something before it is missing: ${who.en} keeps it aside and repeats where it stands, ${answer(sent).en}.`,
    ),
  "32": ({ who }) =>
    say(`数据得到确认，${who.zh}不必再等。`, `The data is acknowledged; ${who.en} has nothing left to wait for.`),
  "32b": ({ who, sent }) =>
    say(
      `它确认了${who.zh}还没有发过的编号，丢弃，并报出现状：${answer(sent).zh}。`,
      `It acknowledges numbers that ${who.en} has not sent: dropped, and answered with ${answer(sent).en}.`,
    ),
  "50": ({ who }) =>
    say(`连接被复位，${who.zh}的程序看到一个错误。`, `The connection is reset, and the program behind it sees an error.`),
  "52": ({ who, sent }) =>
    say(
      `${who.zh}早已连上，不认这个 SYN，只报出自己的现状：${answer(sent).zh}。`,
      `${who.en} is connected already: to the SYN it only states its own numbers, ${answer(sent).en}.`,
    ),
  "55": ({ who, sent }) =>
    say(
      `编号不在窗口里，${who.zh}报出自己的现状：${answer(sent).zh}。`,
      `Its number is outside the window; ${who.en} states where it stands: ${answer(sent).en}.`,
    ),
  "56": ({ who }) => say(`编号不在窗口里，${who.zh}不予理会。`, `Its number is outside the window, so ${who.en} ignores it.`),
  "57": ({ who, sent }) =>
    say(
      `编号在窗口里，却不是下一个。${who.zh}要对方证实：${answer(sent).zh}。`,
      `Inside the window, but not the next number: ${who.en} asks for proof, ${answer(sent).en}.`,
    ),
  "59": ({ who }) => say(`没有带来新东西，${who.zh}不必回答。`, `It brings nothing new, and ${who.en} need not answer.`),
  "58": ({ who }) => say(`里面没有 ack，${who.zh}丢弃。`, `There is no ack in it, so ${who.en} drops it.`),
};

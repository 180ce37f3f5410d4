import { type Arrival, answer, type Reactions } from "@/lib/sim/tcp-network/reaction";
import { CLOSING_REACTIONS } from "@/lib/sim/tcp-network/reactions-closing";
import { COMMON_REACTIONS } from "@/lib/sim/tcp-network/reactions-common";
import type { Text } from "@/lib/text";
import { say } from "../say";

/** The rows that a teardown can meet, and the two cases that the table does not know. */
export const REACTIONS: Reactions & Record<"unread" | "skipped", (arrival: Arrival) => Text> = {
  ...COMMON_REACTIONS,
  ...CLOSING_REACTIONS,
  "3": ({ who }) =>
    say(`${who.zh}没有这条连接，RST 直接作废。`, `${who.en} has no such connection, and a RST is never answered.`),
  "5": ({ who, sent }) =>
    say(
      `${who.zh}早已忘了这条连接，只能拒绝：${answer(sent).zh}，编号取自来者的 ack。`,
      `${who.en} has forgotten this connection and can only refuse: ${answer(sent).en}, its number taken from the ack that came.`,
    ),
  unread: ({ who, sent }) =>
    say(
      `${who.zh}的程序已经 close()，没有谁能读这些数据。丢了就要说明：${answer(sent).zh}，连接作废。`,
      `The program of ${who.en} has called close(), so nobody can read this. What is lost has to be said: ${answer(sent).en}, and the connection is gone.`,
    ),
  skipped: ({ who, sent }) =>
    sent === undefined
      ? say(
          `双方都说完了。假想中没有 TIME-WAIT：${who.zh}立刻忘掉这条连接，CLOSED。`,
          `Both sides have finished. TIME-WAIT is skipped here: ${who.en} forgets the connection at once and is CLOSED.`,
        )
      : say(
          `对方也说完了。${who.zh}确认 ${answer(sent).zh}，但假想中没有 TIME-WAIT：立刻忘掉这条连接，CLOSED。`,
          `The other side has finished too: ${who.en} answers ${answer(sent).en}. TIME-WAIT is skipped here, so it forgets the connection at once and is CLOSED.`,
        ),
};

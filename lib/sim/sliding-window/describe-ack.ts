import type { Text } from "@/lib/text";
import { join, saySpaced } from "../say";
import { letterOf, numberOf } from "./numbers";
import { isTcp } from "./protocols";
import type { State } from "./state";
import { DUPLICATE_THRESHOLD } from "./tcp-sender";
import { ackWords, capitalised, frameWords } from "./words";

/** What an ACK told the sender. */
export function describeAck(before: State, after: State): Text {
  const { parameters, effect, sender } = after;
  const { flight, news } = effect;
  if (flight === null) return saySpaced("什么也没有到达。", "Nothing arrives.");
  const { zh, en } = ackWords(parameters, flight.number);
  const moved = sender.base - before.sender.base;
  const oldest = frameWords(parameters, { number: numberOf(parameters, sender.base), frame: sender.base });
  switch (news) {
    case "advanced":
      return join(advance(before, after, zh, en), next(before, after, moved));
    case "marked":
      return saySpaced(
        `${zh} 到达发送方：${letterOf(marked(before, after))} 得到确认。窗口不动，因为还缺${oldest.zh}的确认。`,
        `${en} reaches the sender: ${letterOf(marked(before, after))} is confirmed. The window stays, for ${oldest.en} is not.`,
      );
    case "duplicate": {
      const count = sender.duplicates;
      const isUnderRepair = before.sender.base < before.sender.recover;
      return isUnderRepair
        ? saySpaced(
            `${zh} 到达发送方，又是重复；补救已经在进行。`,
            `${en} reaches the sender, one more duplicate; the repair is under way.`,
          )
        : saySpaced(
            `${zh} 到达发送方，第 ${count} 个重复：可能只是乱序，再等等。`,
            `${en} reaches the sender, duplicate number ${count}: it may be mere reordering, so the sender waits.`,
          );
    }
    case "fast-retransmit": {
      const reason =
        sender.duplicates >= DUPLICATE_THRESHOLD
          ? saySpaced(`第 ${DUPLICATE_THRESHOLD} 个重复`, `duplicate number ${DUPLICATE_THRESHOLD}`)
          : saySpaced("后面的三段都到了", "three segments beyond the gap have arrived");
      return saySpaced(
        `${zh} 到达发送方，${reason.zh}：它认定${oldest.zh}丢了，不等定时器就重发。`,
        `${en} reaches the sender, ${reason.en}: it takes ${oldest.en} for lost and will send it again without waiting for the timer.`,
      );
    }
    default:
      return saySpaced(`${zh} 到达发送方，没有说出什么新的。`, `${en} reaches the sender and tells it nothing new.`);
  }
}

/** Which place Selective Repeat has just marked. */
function marked(before: State, after: State): number {
  return after.sender.confirmed.find((place) => !before.sender.confirmed.includes(place)) ?? after.sender.base;
}

function advance(before: State, after: State, zh: string, en: string): Text {
  const { base } = after.sender;
  const all = base >= after.parameters.frames;
  const moved = base - before.sender.base;
  if (all)
    return capitalised(saySpaced(`${zh} 到达发送方：全部得到确认。`, `${en} reaches the sender: everything is confirmed.`));
  const last = letterOf(base - 1);
  return saySpaced(
    `${zh} 到达发送方：到 ${last} 为止都得到确认，窗口前移 ${moved}。`,
    `${en} reaches the sender: everything up to ${last} is confirmed, and the window moves on by ${moved}.`,
  );
}

/** A partial ACK shows the next hole. */
function next(before: State, after: State, moved: number): Text | null {
  const { sender, parameters } = after;
  if (!isTcp(parameters.protocol) || moved === 0 || before.sender.base >= before.sender.recover) return null;
  if (sender.base >= sender.recover || !sender.resend.includes(sender.base)) return null;
  const hole = frameWords(parameters, { number: sender.base, frame: sender.base });
  return saySpaced(`它停在下一个缺口上：重发${hole.zh}。`, `It stops at the next gap: ${hole.en} will go again.`);
}

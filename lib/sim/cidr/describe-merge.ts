import { commonBits, formatPrefix, type Prefix, parentOf } from "@/lib/reference/prefixes";
import type { Text } from "@/lib/text";
import { say } from "../say";
import { holesIn } from "./merge";
import type { Event, Input, MergeWork } from "./state";
import { count } from "./words";

export function describeMerge(event: Event | Input, work: MergeWork): Text {
  switch (event.type) {
    case "drop":
      return say(
        `${formatPrefix(event)} 不再通告，从头再合。`,
        `${formatPrefix(event)} is no longer announced; the merging begins anew.`,
      );
    case "put":
      return say(`加上 ${formatPrefix(event)}，从头再合。`, `${formatPrefix(event)} is added; the merging begins anew.`);
    default:
      return describeDeed(work);
  }
}

function describeDeed(work: MergeWork): Text {
  const { pair, deed } = work;
  if (deed === "cover") return describeCover(work);
  if (pair === null) return say("还没有比较。", "Nothing has been compared yet.");
  const [one, other] = pair.map(formatPrefix);
  switch (deed) {
    case "inside":
      return say(
        `${other} 本来就在 ${one} 里面，不必另外通告。`,
        `${other} lies within ${one} already and need not be announced.`,
      );
    case "merge": {
      const whole = formatPrefix(parentOf(pair[0]) ?? pair[0]);
      return say(
        `${one} 和 ${other} 一样长，只差前缀的最后一位：是同一块的两半，合成 ${whole}。`,
        `${one} and ${other} are equally long and differ in the last bit of the prefix alone: two halves of ${whole}.`,
      );
    }
    default:
      return whyNot(pair);
  }
}

/** Why two prefixes are no halves of one. */
export function whyNot([one, other]: readonly [Prefix, Prefix]): Text {
  const [first, second] = [formatPrefix(one), formatPrefix(other)];
  if (one.length !== other.length) {
    return say(
      `${first} 和 ${second} 不一样长，不是同一块的两半。`,
      `${first} and ${second} are not equally long, and so not two halves.`,
    );
  }
  const bit = commonBits(one.network, other.network) + 1;
  return say(
    `${first} 和 ${second} 从第 ${bit} 位起就不同，不止差第 ${one.length} 位：合不成一块。`,
    `${first} and ${second} differ from bit ${bit} on, not in bit ${one.length} alone: they make no block.`,
  );
}

function describeCover(work: MergeWork): Text {
  const { cover, missing, list } = work;
  if (cover === null || missing === null) return say("还没有比较。", "Nothing has been compared yet.");
  const whole = formatPrefix(cover);
  if (list.length === 1)
    return say(`全部合成一条 ${whole}，一个地址也不多。`, `All of it is one line now, ${whole}, with not an address too many.`);
  const holes = holesIn(work).map(formatPrefix);
  const named =
    holes.length > 2
      ? { zh: `${holes[0]} 等 ${holes.length} 块`, en: `${holes[0]} and ${holes.length - 1} more blocks` }
      : listed(holes);
  return say(
    `合不下去了，还剩 ${list.length} 条。硬要写成一条就是 ${whole}，会把别人的 ${missing} 个地址也吞进去：${named.zh}。`,
    `That leaves ${list.length} lines. One line for all would have to be ${whole}, and would swallow ${count(missing, "address", "addresses")} of others: ${named.en}.`,
  );
}

function listed(holes: string[]): { zh: string; en: string } {
  return { zh: holes.join("、"), en: holes.join(" and ") };
}

import { flagsOf } from "@/lib/sim/tcp/segment";
import type { Text } from "@/lib/text";
import { say } from "../say";
import { type Flight, HOLD_UP_MS } from "./flight";
import type { Meddling } from "./meddling";
import { possessive, seconds } from "./words";

/** What befell a segment on its way. `from` is the name of its sender, as a sentence begins with it. */
export function describeWay(type: "lose" | Meddling["type"], { segment }: Flight, from: Text): Text {
  const flags = flagsOf(segment);
  switch (type) {
    case "lose":
      return say(`网络丢了${from.zh}的 ${flags}。`, `The network loses ${possessive(from)} ${flags}.`);
    case "drop":
      return say(`你丢掉了${from.zh}的 ${flags}。`, `You drop ${possessive(from)} ${flags}.`);
    case "duplicate":
      return say(
        `你让${from.zh}的 ${flags} 多出一份，晚一个往返时间到。`,
        `You have the network make a copy of ${possessive(from)} ${flags}; it will arrive a round trip later.`,
      );
    case "delay":
      return say(
        `你让${from.zh}的 ${flags} 在路上多耽搁 ${seconds(HOLD_UP_MS)}。`,
        `You hold ${possessive(from)} ${flags} up for another ${seconds(HOLD_UP_MS)}.`,
      );
  }
}

import type { Reactions } from "@/lib/sim/tcp-network/reaction";
import { CLOSING_REACTIONS } from "@/lib/sim/tcp-network/reactions-closing";
import { COMMON_REACTIONS } from "@/lib/sim/tcp-network/reactions-common";
import { OPENING_REACTIONS } from "@/lib/sim/tcp-network/reactions-opening";
import { say } from "../say";

/** Every row that an arriving segment can meet. */
export const REACTIONS: Reactions = {
  ...OPENING_REACTIONS,
  ...COMMON_REACTIONS,
  ...CLOSING_REACTIONS,
  "17b": ({ who }) => say(`里面既没有 SYN 也没有 RST，${who.zh}丢弃。`, `It has neither SYN nor RST, so ${who.en} drops it.`),
  // Here it may be the SYN as well as data that is acknowledged, with a FIN behind it that is not.
  "32": ({ who, got }) =>
    say(
      `它确认了${who.zh}到 ${got.ack} 为止（不含）发过的一切。`,
      `It acknowledges all that ${who.en} has sent below ${got.ack}.`,
    ),
  "71": ({ who }) => say(`里面什么标志也没有，${who.zh}丢弃。`, `It carries no flag that counts, so ${who.en} drops it.`),
};

import { arrivalAt, NOTHING_LEFT, retransmissionDue, stackWords, waitOver } from "@/lib/sim/tcp-network/coming";
import { describeWay } from "@/lib/sim/tcp-network/describe-way";
import { peerOf } from "@/lib/sim/tcp-network/hosts";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import type { Event, Input, State } from "./state";
import { CALL_NAMES, nameOf, spaced } from "./words";

/** What a step begins with, for a prediction of what becomes of it. */
export function coming(before: State, event: Event | Input, after: State): Text {
  return spaced(tell(before, event, after));
}

function tell(before: State, event: Event | Input, after: State): Text {
  const { flight, row } = after.effect;
  switch (event.type) {
    case "call": {
      const { zh, en } = nameOf(event.host);
      return event.call === "crash"
        ? say(`${zh}死机重启。`, `${en} crashes and restarts.`)
        : say(`${zh}的程序调用 ${CALL_NAMES[event.call]}。`, `${en}’s program calls ${CALL_NAMES[event.call]}.`);
    }
    case "timeout": {
      const { timer, waiting } = before[event.host];
      const who = nameOf(event.host);
      return event.timer === "retransmission" ? retransmissionDue(who, timer) : waitOver(who, waiting);
    }
    default:
      if (flight === null) return NOTHING_LEFT;
      if (event.type !== "arrive") return describeWay(event.type, flight, nameOf(flight.from));
      return join(arrivalAt(nameOf(peerOf(flight.from)), flight), row === "23" ? stackWords(after.parameters.stack) : null);
  }
}

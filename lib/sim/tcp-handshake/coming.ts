import { arrivalAt, NOTHING_LEFT, retransmissionDue, stackWords } from "@/lib/sim/tcp-network/coming";
import { describeWay } from "@/lib/sim/tcp-network/describe-way";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import { peerOf } from "@/lib/sim/tcp-network/hosts";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import type { Event, Input, State } from "./state";
import { nameOf } from "./words";

/** What a step begins with, for a prediction of what becomes of it. */
export function coming(before: State, event: Event | Input, after: State): Text {
  return join(counterfactual(after), tell(before, event, after));
}

/** A run by rules that are not TCP's says so. */
function counterfactual({ parameters }: State): Text | null {
  return parameters.variant === "two-way" ? say("假如握手只有两次。", "Suppose that the handshake had two messages only.") : null;
}

function tell(before: State, event: Event | Input, after: State): Text {
  const client = nameOf(after, "client");
  switch (event.type) {
    case "open": {
      const who = nameOf(after, event.host);
      return say(`${who.zh}的程序调用 connect()。`, `${who.en}’s program calls connect().`);
    }
    case "send":
      return say(`${client.zh}的程序要发数据。`, `${client.en}’s program has data to send.`);
    case "accept":
    case "accept-now":
      return say("服务端的程序调用 accept()。", "The server’s program calls accept().");
    case "abort":
      return say(`${client.zh}的程序放弃这条连接。`, `${client.en}’s program gives the connection up.`);
    case "timeout":
      return retransmissionDue(nameOf(after, event.host), before[event.host].timer);
    default: {
      const { flight } = after.effect;
      if (flight === null) return NOTHING_LEFT;
      return event.type === "arrive" ? arriving(flight, after) : describeWay(event.type, flight, nameOf(after, flight.from));
    }
  }
}

function arriving(flight: Flight, after: State): Text {
  const { row, queueFull } = after.effect;
  return join(
    arrivalAt(nameOf(after, peerOf(flight.from)), flight),
    queueFull ? say("那里的全连接队列满了。", "The accept queue there is full.") : null,
    row === "23" ? stackWords(after.parameters.stack) : null,
  );
}

import { arrivalAt, NOTHING_LEFT, retransmissionDue, waitOver } from "@/lib/sim/tcp-network/coming";
import { describeWay } from "@/lib/sim/tcp-network/describe-way";
import { peerOf } from "@/lib/sim/tcp-network/hosts";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import type { Call, Event, Input, State } from "./state";
import { nameOf } from "./words";

/** What a step begins with, for a prediction of what becomes of it. */
export function coming(before: State, event: Event | Input, after: State): Text {
  const number = after.effect.connection + 1;
  const which = before.connections.length === 1 ? null : say(`看第 ${number} 条连接。`, `Look at connection ${number}.`);
  return join(which, counterfactual(after), tell(before, event, after));
}

/** A run by rules that are not TCP's says so. */
function counterfactual({ parameters }: State): Text | null {
  return parameters.timeWait === "skipped" ? say("假如没有 TIME-WAIT。", "Suppose that there were no TIME-WAIT.") : null;
}

function tell(before: State, event: Event | Input, after: State): Text {
  const { host, calls, connection, flight } = after.effect;
  switch (event.type) {
    case "call":
    case "send":
    case "close":
    case "abort": {
      if (host === null) return NOTHING_LEFT;
      const who = nameOf(host);
      return calling(say(`${who.zh}的程序`, `${who.en}’s program`), calls, before.connections[connection]?.[host].unread ?? 0);
    }
    case "exit":
      return say("服务端的进程结束了。", "The server’s process ends.");
    case "timeout": {
      const timed = before.connections[event.connection]?.[event.host];
      if (timed === undefined) return NOTHING_LEFT;
      return event.timer === "retransmission"
        ? retransmissionDue(nameOf(event.host), timed.timer)
        : waitOver(nameOf(event.host), timed.waiting);
    }
    default: {
      if (flight === null) return NOTHING_LEFT;
      if (event.type !== "arrive") return describeWay(event.type, flight, nameOf(flight.from));
      const atOnce = say("那里的程序得知以后立刻", "Told of it, the program there at once");
      return join(arrivalAt(nameOf(peerOf(flight.from)), flight), calls.length === 0 ? null : calling(atOnce, calls, 0));
    }
  }
}

const CALLS: Record<Call, Text> = {
  send: say("发送数据", "sends data"),
  shutdown: say("调用 shutdown()，不再发，但还要读", "calls shutdown(), to send no more but go on reading"),
  close: say("调用 close()", "calls close()"),
  abort: say("把 SO_LINGER 设为 0 再 close()", "calls close() with SO_LINGER at zero"),
};

function calling(who: Text, calls: Call[], unread: number): Text {
  const zh = calls.map((call) => CALLS[call].zh).join("，又");
  const en = calls.map((call) => CALLS[call].en).join(" and ");
  return join(
    say(`${who.zh}${zh}。`, `${who.en} ${en}.`),
    unread === 0
      ? null
      : say(`它收到的数据里，有 ${unread} 字节还没有读。`, `Of the data that it got, ${unread} bytes have not been read.`),
  );
}

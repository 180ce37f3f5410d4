import type { Text } from "@/lib/text";
import { join, saySpaced } from "../say";
import { MSS_OCTETS } from "./mss";
import { leastAdvance } from "./receiver";
import type { Event, Input, State } from "./state";
import { duration, octets, segmentWords } from "./words";

/** What a step begins with, for a prediction of what becomes of it. */
export function coming(before: State, event: Event | Input, after: State): Text {
  const { flight, read } = after.effect;
  switch (event.type) {
    case "send":
      return saySpaced("轮到发送方发。", "It is the sender’s turn to send.");
    case "timer":
      return timerWords(before);
    case "read":
    case "read-all":
      return saySpaced(`接收方的程序读走 ${octets(read).zh}。`, `The receiver’s program reads ${octets(read).en}.`);
    default: {
      if (flight === null) return saySpaced("什么也没有发生。", "Nothing happens.");
      const { zh, en } = segmentWords(flight.segment);
      const name = en.charAt(0).toUpperCase() + en.slice(1);
      if (event.type !== "arrive") return saySpaced(`${zh}在路上丢了。`, `${name} is lost on the way.`);
      return flight.segment.from === "sender"
        ? saySpaced(`${zh}到达接收方，程序此刻不读。`, `${name} reaches the receiver; the program reads nothing at that moment.`)
        : saySpaced(`${zh}到达发送方。`, `${name} reaches the sender.`);
    }
  }
}

function timerWords({ sender }: State): Text {
  switch (sender.timer?.kind) {
    case "persist":
      return saySpaced("窗口为 0 时走的定时器到期。", "The timer that runs while the window is 0 expires.");
    case "override":
      return saySpaced(
        "发送方为小窗口等的定时器到期。",
        "The timer expires that the sender runs while the window is too small for it.",
      );
    default:
      return saySpaced("重传定时器到期。", "The retransmission timer expires.");
  }
}

/** What decides who acts next and is not drawn: the time, the line, whether data is left, and the receiver's program. */
export function standing({ nowMs, flight, sender, receiver, parameters }: State): Text {
  const line =
    flight.length === 0
      ? saySpaced("路上什么也没有", "nothing is on its way")
      : saySpaced(
          `路上还有报文段，最早 ${duration(arrivalMs(flight))} 到`,
          `the next arrival is due at ${duration(arrivalMs(flight))}`,
        );
  const program =
    receiver.readsAtMs !== null
      ? saySpaced(
          `接收方的程序 ${duration(receiver.readsAtMs)} 时才会读`,
          `the receiver’s program will not read before ${duration(receiver.readsAtMs)}`,
        )
      : saySpaced("接收方的程序没有数据可读", "the receiver’s program has nothing to read");
  const data =
    sender.nxt < parameters.amountOctets
      ? saySpaced("发送方还有数据要发", "the sender has more data")
      : saySpaced("发送方的数据都发过了", "the sender has sent all its data");
  return saySpaced(
    `现在是 ${duration(nowMs)}：${line.zh}，${data.zh}，${program.zh}。`,
    `It is ${duration(nowMs)}: ${line.en}, ${data.en}, and ${program.en}.`,
  );
}

function arrivalMs(flight: State["flight"]): number {
  return Math.min(...flight.map(({ arrivesAtMs, lostAtMs }) => lostAtMs ?? arrivesAtMs));
}

/** Whether the receiver announces every octet (RFC 9293 §3.8.6.2.2). */
export function receiverRule({ parameters }: State): Text {
  return parameters.receiverAvoidance
    ? saySpaced(
        `接收方防糊涂窗口：右沿要挪就至少挪 ${leastAdvance(parameters)} 字节。`,
        `The receiver avoids silly windows: its right edge moves by ${leastAdvance(parameters)} bytes at least.`,
      )
    : saySpaced("接收方不防糊涂窗口。", "The receiver does nothing against silly windows.");
}

/** Whether the sender waits for more (RFC 9293 §3.8.6.2.1), and what a full segment is. */
export function senderRule({ parameters }: State): Text {
  return join(
    saySpaced(`满长的报文段是 ${MSS_OCTETS} 字节。`, `A full segment holds ${MSS_OCTETS} bytes.`),
    parameters.senderAvoidance
      ? saySpaced("发送方防糊涂窗口。", "The sender avoids silly windows.")
      : saySpaced("发送方不防糊涂窗口。", "The sender does nothing against silly windows."),
  );
}

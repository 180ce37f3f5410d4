import type { Text } from "@/lib/text";
import type { Flow } from "./flow";
import type { Event, Input, State } from "./state";
import { ALGORITHM_NAMES, segmentList } from "./words";

/**
 * What the sender is told next, without what it makes of it, and without a full stop. What of it the picture does not
 * show is in it: how much an ACK covers, and what was counted before.
 */
export function coming(was: Flow, event: Event | Input, { parameters }: State): Text {
  const { sender } = was;
  const name = ALGORITHM_NAMES[sender.algorithm];
  const said = tell(was, event, parameters.byteCounting);
  return { zh: `${name}：${said.zh}`, en: `${name}: ${said.en}` };
}

function tell({ sender }: Flow, event: Event | Input, byteCounting: boolean): Text {
  switch (event.type) {
    case "ack":
      return event.ack > sender.una ? freshAck({ sender }, event.ack, byteCounting) : duplicateAck(sender, event.ack);
    case "timeout":
      return sender.timedOut === sender.una
        ? {
            zh: `#${sender.una} 因超时重发过，现在定时器又为它到期`,
            en: `#${sender.una} was sent again after a timeout, and now the timer expires for it once more`,
          }
        : {
            zh: `重传定时器为 #${sender.una} 到期`,
            en: `the retransmission timer expires for #${sender.una}`,
          };
    case "loss":
      return { zh: `#${event.segment} 在路上丢了`, en: `#${event.segment} is lost on the way` };
    default:
      throw new Error(`"${event.type}" is not an event that a prediction asks for.`);
  }
}

function freshAck({ sender }: Pick<Flow, "sender">, ack: number, byteCounting: boolean): Text {
  const covered = segmentList(Array.from({ length: ack - sender.una }, (_, index) => sender.una + index));
  const rule = byteCounting ? { zh: "（按字节计数，L = 2）", en: " (bytes are counted, L = 2)" } : { zh: "", en: "" };
  const arrives = {
    zh: `ACK ${ack} 到了，确认 ${covered.zh}${rule.zh}`,
    en: `ACK ${ack} arrives and covers ${covered.en}${rule.en}`,
  };
  if (sender.recovering) return inRecovery(arrives, { sender });
  if (sender.cwnd < sender.ssthresh) return arrives;
  const { counted } = sender;
  return counted === 0
    ? { zh: `${arrives.zh}，是 cwnd 上次增长以来的头一个`, en: `${arrives.en}; it is the first since cwnd last grew` }
    : {
        zh: `${arrives.zh}；cwnd 上次增长以来，此前已确认 ${counted} 段`,
        en: `${arrives.en}; since cwnd last grew, ${counted} had been acknowledged before`,
      };
}

/** How far the data reached when the loss was noticed decides where the algorithm looks at it. */
function inRecovery(arrives: Text, { sender }: Pick<Flow, "sender">): Text {
  const looks = sender.algorithm === "newreno" || sender.algorithm === "cubic";
  return looks
    ? {
        zh: `快速恢复开始时已发到 #${sender.recover}，现在 ${arrives.zh}`,
        en: `when fast recovery began, #${sender.recover} was the last segment sent; now ${arrives.en}`,
      }
    : { zh: `快速恢复中，${arrives.zh}`, en: `in fast recovery, ${arrives.en}` };
}

function duplicateAck({ duplicates, extra }: Flow["sender"], ack: number): Text {
  const number = duplicates + 1;
  const zh = `ACK ${ack} 又来了，第 ${number} 个重复的`;
  const en = `ACK ${ack} comes again, duplicate number ${number}`;
  if (extra === 0) return { zh, en };
  return {
    zh: `${zh}；在途的里面，${extra} 段是 Limited Transmit 放出去的`,
    en: `${en}; ${extra} of those in flight left by Limited Transmit`,
  };
}

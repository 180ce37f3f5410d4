import type { Text } from "@/lib/text";
import { describeAck, shareOf } from "./describe-ack";
import type { Flow } from "./flow";
import { flightInNetwork } from "./sender";
import type { Event, Input, State } from "./state";
import { ALGORITHM_NAMES, CAUSE_NAMES, segmentList } from "./words";

/** One sentence, or two short ones, on what just happened and why. */
export function describe(before: State, event: Event | Input, after: State): Text {
  if (event.type === "start") return describeStart(after);
  if (event.type === "drop-next") {
    return { zh: "你决定：发送方下一个发出的报文段会丢。", en: "You decide: the next segment that is sent will be lost." };
  }
  if (event.type === "drop") return describeDrop(before, event.segment, after);
  const was = before.flows[event.flow];
  const is = after.flows[event.flow];
  if (was === undefined || is === undefined) throw new Error(`There is no sender ${event.flow} in this run.`);
  const said = describeEvent(was, event, is);
  if (after.flows.length === 1) return said;
  const name = ALGORITHM_NAMES[is.sender.algorithm];
  return { zh: `${name}：${said.zh}`, en: `${name}: ${said.en}` };
}

function describeStart({ parameters, flows }: State): Text {
  const cwnd = parameters.initialWindow;
  const first = segmentList(Array.from({ length: flows[0]?.sent ?? 0 }, (_, i) => i + 1));
  const names = flows.map((flow) => ALGORITHM_NAMES[flow.sender.algorithm]);
  const one = flows.length === 1;
  return {
    zh: `握手用了一个往返（${parameters.rttMs} ms），cwnd 不因它增长。${names.join(" 和 ")} 从 cwnd = ${cwnd} 开始，发出 ${first.zh}。`,
    en: `The handshake took one round trip, ${parameters.rttMs} ms, and grows no window. ${names.join(" and ")} ${one ? "starts" : "start"} with cwnd = ${cwnd} and ${one ? "sends" : "send"} ${first.en}.`,
  };
}

function describeDrop(before: State, segment: number, after: State): Text {
  const onPath = after.flows.some((flow, index) => flow.lost > (before.flows[index]?.lost ?? 0));
  if (onPath) {
    return {
      zh: `你把路上的 #${segment} 拿走了。发送方还不知道。`,
      en: `You take #${segment} off the wire. The sender does not know yet.`,
    };
  }
  if (after === before) {
    return { zh: `#${segment} 早已送达，丢不掉了。`, en: `#${segment} has arrived already: nothing is lost.` };
  }
  return { zh: `你决定：#${segment} 一发出就会丢。`, en: `You decide: #${segment} will be lost once it is sent.` };
}

function describeEvent(was: Flow, event: Exclude<Event, { type: "start" }>, is: Flow): Text {
  switch (event.type) {
    case "loss": {
      const cause = CAUSE_NAMES[event.cause];
      return {
        zh: `#${event.segment} 丢了（${cause.zh}）。发送方此刻一无所知。`,
        en: `#${event.segment} is lost (${cause.en}). The sender knows nothing of it yet.`,
      };
    }
    case "timeout":
      return describeTimeout(was, event.atMs, is);
    case "ack":
      return describeAck(was, event.ack, is);
    default:
      return event satisfies never;
  }
}

function describeTimeout(was: Flow, atMs: number, is: Flow): Text {
  if (is.outcome === "gave-up") {
    const seconds = Math.round((atMs - is.progressMs) / 1000);
    return {
      zh: `${seconds} s 毫无进展，发送方放弃并关闭连接。`,
      en: `${seconds} s without progress: the sender gives up and closes the connection.`,
    };
  }
  const { ssthresh, una, reaction } = is.sender;
  const waited = `${Math.round(was.rto.rtoMs)} ms`;
  const nextRto = `${Math.round(is.rto.rtoMs)} ms`;
  if (reaction === "timeout-again") {
    return {
      zh: `重传定时器为 #${una} 再次到期：ssthresh 保持 ${ssthresh}，cwnd = 1，再重发 #${una}，RTO 退避到 ${nextRto}。`,
      en: `The timer expires for #${una} once more: ssthresh stays ${ssthresh}, cwnd = 1, #${una} is sent again, and the RTO backs off to ${nextRto}.`,
    };
  }
  const flight = flightInNetwork(was.sender);
  const tenths = was.sender.algorithm === "cubic" ? { zh: "七成", en: "seven tenths" } : { zh: "一半", en: "half" };
  const half = was.sender.recovering
    ? { zh: `仍在网络中的 ${flight} 段的${tenths.zh}`, en: `${tenths.en} of the ${flight} still in the network` }
    : shareOf(was.sender, flight);
  return {
    zh: `重传定时器到期（RTO ${waited}）：ssthresh = ${half.zh}，至少 2，即 ${ssthresh}；cwnd = 1，重发 #${una}，重新慢启动，RTO 退避到 ${nextRto}。`,
    en: `The retransmission timer expires (RTO ${waited}): ssthresh = ${half.en}, at least 2, so ${ssthresh}; cwnd = 1, #${una} is sent again, slow start begins, and the RTO backs off to ${nextRto}.`,
  };
}
